"""Final Draft: paragraphs, dual dialogue, omitted scenes; damaged and hostile files."""

import pytest

from core.script.detect import parse_script
from core.script.final_draft import eighths_of, read_final_draft
from core.script.parsed import Cue, LineKind
from core.values.findings import FileProblem


def fdx(*paragraphs: str, title: str = "", encoding: str = "UTF-8") -> bytes:
    page = f"<TitlePage><Content><Paragraph/><Paragraph><Text>{title}</Text></Paragraph></Content></TitlePage>"
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n<FinalDraft DocumentType="Script" Version="5"><Content>'
    return f"{text}{''.join(paragraphs)}</Content>{page}</FinalDraft>\n".encode(encoding)


def paragraph(kind: str, text: str, inside: str = "", attributes: str = "") -> str:
    return f'<Paragraph Type="{kind}" {attributes}>{inside}<Text>{text}</Text></Paragraph>'


HEADING = paragraph("Scene Heading", "INT. HOUSE - DAY")


def test_paragraphs_become_scenes_and_speeches() -> None:
    parsed = read_final_draft(
        fdx(
            paragraph("Action", "Black."),
            paragraph(
                "Scene Heading",
                " - NIGHT",
                '<SceneProperties Length="1 7/8"><Summary><Paragraph><Text>No</Text></Paragraph></Summary>'
                "</SceneProperties><Text>INT. BAR</Text>",
                'Number="12A"',
            ),
            paragraph("Character", "JOHN (V.O.) (CONT'D)"),
            paragraph("Parenthetical", "(low)"),
            paragraph("Dialogue", "Hey."),
            paragraph("Character", ""),
            paragraph("Shot", "CLOSE"),
            paragraph("Nobody Knows", "Words."),
            paragraph("Transition", "CUT TO:"),
            paragraph("Scene Heading", ""),
            title="밤의 바",
        )
    )
    scene = parsed.scenes[0]

    assert (scene.number, scene.heading.text, scene.heading.eighths) == ("12A", "INT. BAR - NIGHT", 15)
    assert (scene.cues, scene.body) == (
        (Cue("JOHN", "V.O. CONT'D"),),
        "Black.\nJOHN (V.O.) (CONT'D)\n(low)\nHey.\n\nCLOSE\nWords.\nCUT TO:",
    )
    assert (parsed.title, parsed.ledger.total, parsed.ledger.unplaced) == ("밤의 바", 10, ())


@pytest.mark.parametrize(
    "wrap", ["<Paragraph><DualDialogue>{}</DualDialogue></Paragraph>", "<DualDialogue>{}</DualDialogue>"]
)
def test_dual_dialogue_is_two_speeches_side_by_side(wrap: str) -> None:
    inside = "".join(
        paragraph(kind, text)
        for kind, text in [("Character", "MARY"), ("Dialogue", "A"), ("Character", "JOHN"), ("Dialogue", "B")]
    )

    assert read_final_draft(fdx(HEADING, wrap.format(inside))).scenes[0].cues == (
        Cue("MARY"),
        Cue("JOHN", is_dual=True),
    )


def test_an_omitted_scene_keeps_its_number_and_not_its_text() -> None:
    gone = f"<OmittedScene>{HEADING}{paragraph('Character', 'GHOST')}</OmittedScene>"
    parsed = read_final_draft(fdx(HEADING, paragraph("Scene Heading", "OMITTED", gone, 'Number="7"')))

    assert [(s.number, s.is_omitted, s.cues) for s in parsed.scenes] == [("1", False, ()), ("7", True, ())]
    assert parsed.ledger.kinds[2:] == (LineKind.BONEYARD, LineKind.BONEYARD)


def test_a_number_in_the_scene_properties_counts() -> None:
    parsed = read_final_draft(fdx(paragraph("Scene Heading", "EXT. SEA - DAY", '<SceneProperties Number="9"/>')))

    assert [scene.number for scene in parsed.scenes] == ["9"]


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-8-SIG", "UTF-16", "UTF-16-LE", "UTF-16-BE", "EUC-KR", "Shift_JIS"])
def test_every_encoding_reads_the_same(encoding: str) -> None:
    place = "居間" if encoding == "Shift_JIS" else "거실"
    parsed = parse_script("a.fdx", fdx(paragraph("Scene Heading", f"INT. {place} - DAY"), encoding=encoding))

    assert [scene.heading.main_set for scene in parsed.scenes] == [place]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<!DOCTYPE a [<!ENTITY x "aa"><!ENTITY y "&x;&x;">]><FinalDraft>&y;</FinalDraft>', "script.xml_entities"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><FinalDraft>&x;</FinalDraft>', "script.xml_entities"),
        (fdx(HEADING)[:120], "script.xml_broken"),
        (b"<FinalDraft>\xff\xff\x00</FinalDraft>", "script.xml_broken"),
        (b"<html/>", "script.not_final_draft"),
    ],
)
def test_a_damaged_or_hostile_file_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(FileProblem) as problem:
        parse_script("a.fdx", data)

    assert problem.value.finding.code == code


def test_a_script_without_content_has_no_scene() -> None:
    assert read_final_draft(b"<FinalDraft/>").scenes == ()


def test_deep_nesting_is_read_without_harm() -> None:
    deep = "<Paragraph><DualDialogue>" * 3000 + "</DualDialogue></Paragraph>" * 3000

    assert len(read_final_draft(fdx(HEADING, deep)).scenes) == 1


@pytest.mark.parametrize(
    ("length", "eighths"), [("1 7/8", 15), ("3/8", 3), ("2", 16), ("", None), ("0", None), ("a page", None)]
)
def test_a_length_is_read_in_eighths(length: str, eighths: int | None) -> None:
    assert eighths_of(length) == eighths
