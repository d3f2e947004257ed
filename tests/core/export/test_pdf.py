"""PDFs hold every word of their tree, and nothing but our typeface; nothing is clipped, lost or boxed."""

import io
import re
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.documents.call_sheet import call_sheet
from core.documents.tree import Align, Cell, CellKind, Document, Grid, MapLink, Orientation, Phone, data, head
from core.export.cells import SMALLEST
from core.export.layout import laid_out, measured_grids
from core.export.pdf import Pdf, draw_pdf
from core.export.words import written
from core.values.findings import Message
from core.values.language_code import Country, LanguageCode
from core.values.texts import TwoTexts
from i18n.language import language_of
from tests.core.documents.sheets import full_day, ordinary_day

KO, JA = language_of(LanguageCode.KO), language_of(LanguageCode.JA)
BOTH = pytest.mark.parametrize("code", list(LanguageCode))


def sheet(code: LanguageCode) -> Pdf:
    return draw_pdf(call_sheet(ordinary_day(), code), language_of(code))


def document(*rows: tuple[Cell, ...], head_rows: int = 0, **changes: object) -> Document:
    grid = Grid("grid", (1.0,) * sum(cell.span for cell in rows[0]), rows, head_rows)
    return replace(Document(Message("Title"), (grid,)), **changes)  # type: ignore[arg-type]


def page_texts(pdf: Pdf) -> list[str]:
    with pypdfium2.PdfDocument(pdf.content) as opened:
        return [page.get_textpage().get_text_range() for page in opened]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@BOTH
def test_an_ordinary_day_is_one_page_that_holds_every_word_of_its_tree(code: LanguageCode) -> None:
    pdf = sheet(code)
    assert (pdf.pages, pdf.findings) == (1, ())
    found = squeezed("".join(page_texts(pdf)))
    for grid in call_sheet(ordinary_day(), code).grids:
        for cell in (cell for row in grid.rows for cell in row if not cell.is_vertical):
            for line in written(cell.value, language_of(code)).plain.split("\n"):
                assert squeezed(line) in found


@BOTH
def test_a_very_full_day_goes_on_over_pages_and_repeats_its_headings(code: LanguageCode) -> None:
    pdf = draw_pdf(call_sheet(full_day(), code), language_of(code))
    texts = page_texts(pdf)
    assert pdf.pages == len(texts) > 1
    heading = {LanguageCode.KO: "촬영내용", LanguageCode.JA: "場面"}[code]
    assert heading in texts[0]
    assert heading in texts[1]


@BOTH
def test_the_same_day_gives_the_same_bytes(code: LanguageCode) -> None:
    assert sheet(code).content == sheet(code).content


@BOTH
def test_only_our_typeface_is_in_the_file_and_it_is_embedded(code: LanguageCode) -> None:
    with pikepdf.open(io.BytesIO(sheet(code).content)) as pdf:
        fonts = [font for font in pdf.objects if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/Font"]
        names = {str(font.BaseFont).split("+")[1] for font in fonts}
        assert names == {"KJSheetSans-Regular", "KJSheetSans-Bold"}
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_the_file_says_its_title_and_language_and_has_an_outline() -> None:
    with pikepdf.open(io.BytesIO(sheet(LanguageCode.KO).content)) as pdf:
        assert str(pdf.docinfo.Title) == "< 두 번째 바다 > 일일촬영계획표 – 38회차"
        assert str(pdf.Root.Lang) == "ko"
        with pdf.open_outline() as outline:
            assert [entry.title for entry in outline.root] == [str(pdf.docinfo.Title)]
            sections = [entry.title for entry in outline.root[0].children]
    assert sections == ["전체 일정", "촬영 씬", "배우 콜", "보조출연", "부서별 준비사항"]


def test_numbers_dial_with_their_country_and_addresses_open_a_map() -> None:
    pdf = draw_pdf(
        document(
            (
                data(Phone("010-0000-2841", Country.KR)),
                data(Phone("+81 90-0000-1456", Country.JP)),
                data(Phone("119", Country.KR)),
                data(MapLink(TwoTexts("영도", "影島"), 35_078_500, -129_045_300)),
            )
        ),
        KO,
    )
    with pikepdf.open(io.BytesIO(pdf.content)) as opened:
        links = [str(note.A.URI) for note in opened.pages[0].Annots]
    assert links == ["tel:+821000002841", "tel:+819000001456", "tel:119", "geo:35.078500,-129.045300"]


def test_a_letter_the_typeface_lacks_is_reported_and_marked() -> None:
    pdf = draw_pdf(document((data("서윤 \U00012000"),), footer="\U00012001"), KO)
    assert [(each.code, each.message.params["letters"]) for each in pdf.findings] == [
        ("export.missing_glyph", "\U00012000 \U00012001")
    ]
    assert "서윤 〓" in page_texts(pdf)[0]


def test_another_shape_of_a_letter_is_reported_and_drawn_in_its_usual_shape() -> None:
    pdf = draw_pdf(document((data("葛\U000e0100城"),)), JA)
    assert [each.message.params["letters"] for each in pdf.findings] == ["葛\U000e0100"]
    assert "葛城" in page_texts(pdf)[0]


def test_controls_and_joiners_leave_no_box() -> None:
    pdf = draw_pdf(document((data("a\u200bb\u2060c\x07d\r\ne\tf"),)), KO)
    assert pdf.findings == ()
    assert squeezed(page_texts(pdf)[0]) == "Titleabcdef1/1"


def test_kanji_beyond_the_basic_plane_copy_as_themselves() -> None:
    assert "𠮷田𣘺" in page_texts(draw_pdf(document((data("𠮷田𣘺"),)), JA))[0]


def test_words_in_the_other_language_only_are_reported_and_explained() -> None:
    pdf = draw_pdf(document((data(TwoTexts("공지", "")), data(TwoTexts("둘", "二")))), JA)
    assert [(each.code, each.message.params) for each in pdf.findings] == [
        ("export.untranslated", {"count": 1, "texts": ["공지"]})
    ]
    assert "点線の下線：未翻訳" in page_texts(pdf)[0]


def test_a_row_taller_than_a_page_goes_on_over_the_next_and_loses_nothing() -> None:
    words = " ".join(f"말{number}" for number in range(6000))
    pdf = draw_pdf(document((head("Notices"),), (data(words),), head_rows=1), KO)
    texts = page_texts(pdf)
    assert len(texts) > 1
    assert all("공지사항" in text for text in texts)
    assert re.findall(r"말\d+", "".join(texts)) == words.split(" ")


def test_headings_too_tall_to_repeat_are_printed_once() -> None:
    tall = Cell("가" * 80, CellKind.HEAD, is_vertical=True)
    rows = ((tall, head("Notices")), *(((data("x"), data("y")),) * 60))
    texts = page_texts(draw_pdf(document(*rows, head_rows=1), KO))
    assert len(texts) > 1
    assert "".join(texts).count("가") == 80


def drawn(pdf: Pdf, operator: str) -> list[pikepdf.Object]:
    """Return the operands of every use of an operator on the first page, as one list each."""
    with pikepdf.open(io.BytesIO(pdf.content)) as opened:
        steps = pikepdf.parse_content_stream(opened.pages[0])
        return [pikepdf.Array(list(step.operands)) for step in steps if str(step.operator) == operator]


def test_a_changed_cell_is_marked_in_black_and_white_too() -> None:
    pdf = draw_pdf(document((replace(data("06:30"), is_changed=True), data("07:00"))), KO)
    widths = [float(operands[2]) for operands in drawn(pdf, "re")]
    assert widths == [pytest.approx((595.276 - 56) / 2, abs=0.01), 2.0]


def test_a_stacked_name_is_searched_as_one_word() -> None:
    row = (Cell("ハン・ソユン、（子）", is_vertical=True), Cell("\u200b", is_vertical=True))
    spoken = [str(operands[1].ActualText) for operands in drawn(draw_pdf(document(row), JA), "BDC")]
    assert spoken == ["ハン・ソユン、（子）"]


def test_a_landscape_page_lies_on_its_side() -> None:
    pdf = draw_pdf(document((data("x"),), orientation=Orientation.LANDSCAPE), KO)
    with pypdfium2.PdfDocument(pdf.content) as opened:
        width, height = opened[0].get_size()
    assert width > height


def test_a_document_without_grids_is_one_page_with_its_title() -> None:
    assert page_texts(draw_pdf(Document(Message("Title"), ()), KO))[0].startswith("Title")


cells = st.builds(
    Cell,
    value=st.text("가나 다、。（「早瀬 陸abc 18:00\n", max_size=120),
    kind=st.sampled_from(CellKind),
    align=st.sampled_from(Align),
    is_strong=st.booleans(),
    is_changed=st.booleans(),
    is_vertical=st.booleans(),
    is_whole=st.booleans(),
)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=40), st.integers(0, 1), st.sampled_from(LanguageCode)
)
def test_nothing_leaves_its_cell_or_its_page(rows: list[tuple[Cell, ...]], heads: int, code: LanguageCode) -> None:
    tree = document(*rows, head_rows=heads)
    layout = laid_out(tree, measured_grids(tree, language_of(code)))
    for page in layout.pages:
        for placed in page:
            if placed.row is None:
                continue
            assert placed.top + placed.row.height <= 841.89 - 2 * 28 - 30 - 16 + 0.01
            for box in placed.row.boxes:
                assert box.size >= SMALLEST - 0.001
                assert box.text_height <= placed.row.height
                if not box.cell.is_vertical:
                    assert all(box.face.width(line, box.size) <= box.width or len(line) == 1 for line in box.lines)
