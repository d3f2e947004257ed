"""The check of the catalogues, on small programs with one fault each."""

from pathlib import Path

import pytest

from core.values.language_code import LanguageCode
from i18n.check import Translated, main, problems, wrong_with
from i18n.sources import Source, read_module

HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
KO = '\nmsgid "Move {scene}"\nmsgstr "{scene:을/를} 옮김"\n'
JA = '\nmsgid "Move {scene}"\nmsgstr "{scene}を移動"\n'
CODE = 'def label(scene: str) -> str:\n    return _("Move {scene}", scene=scene)\n'


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return the folder of a program of one module and one message, without a fault."""
    for language, entry in (("ko", KO), ("ja", JA)):
        folder = tmp_path / "i18n" / "catalogues" / language
        folder.mkdir(parents=True)
        (folder / "schedule.po").write_text(HEADER.format(language) + entry, encoding="utf-8")
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "label.py").write_text(CODE, encoding="utf-8")
    return tmp_path


def _append(program: Path, file: str, entry: str) -> None:
    path = program / "i18n" / "catalogues" / file
    before = path.read_text(encoding="utf-8") if path.exists() else HEADER.format(path.parent.name)
    path.write_text(before + entry, encoding="utf-8")


def test_a_program_in_step_has_no_problem(program: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], program) == 0
    assert capsys.readouterr().out == "0 problems\n"


def test_a_message_no_catalogue_has_is_found(program: Path) -> None:
    (program / "ui" / "other.py").write_text('TITLE = N_("Board")\n', encoding="utf-8")
    assert problems(program) == [
        "ui/other.py:1: not in the ko catalogue: 'Board'",
        "ui/other.py:1: not in the ja catalogue: 'Board'",
    ]


@pytest.mark.parametrize(
    ("file", "entry", "found"),
    [
        ("ko/schedule.po", '\nmsgid "Gone"\nmsgstr "없음"\n', "stale, nothing says it: 'Gone' in ko/schedule"),
        ("ko/calls.po", KO, "in more than one place: 'Move {scene}' in ja/schedule, ko/calls, ko/schedule"),
        (
            "ko/schedule.po",
            '\n#, fuzzy\nmsgid "Board"\nmsgstr "판"\n',
            "ko/schedule.po: fuzzy: 'Board'",
        ),
        (
            "ja/schedule.po",
            '\n#~ msgid "Gone"\n#~ msgstr "なし"\n',
            "ja/schedule.po: obsolete, delete it: 'Gone'",
        ),
        (
            "ko/schedule.po",
            '\nmsgctxt "menu"\nmsgid "Board"\nmsgstr "판"\n',
            "ko/schedule.po: has a context; write another English phrase instead: 'Board'",
        ),
        (
            "ko/schedule.po",
            '\nmsgid "Board"\nmsgid_plural "Boards"\nmsgstr[0] "판"\n',
            "ko/schedule.po: has plurals, which neither language needs: ('Board', 'Boards')",
        ),
        (
            "ko/calls.po",
            KO.replace("을/를", "둘"),
            "ko/calls.po: 'Move {scene}': its parameters differ: '{scene:둘} 옮김'",
        ),
        ("ko/schedule.po", '\nmsgid "Board"\nmsgstr ""\n', "ko/schedule.po: not translated: 'Board'"),
        (
            "ko/schedule.po",
            'msgid "Board"\nmsgstr "판"\n',
            "ko/schedule.po: the program reads it otherwise than Babel: one blank line between entries, none inside",
        ),
    ],
)
def test_a_fault_of_a_catalogue_is_found(program: Path, file: str, entry: str, found: str) -> None:
    _append(program, file, entry)
    assert found in [_in_order(each) for each in problems(program)]


def _in_order(problem: str) -> str:
    """Return a problem with its list of places sorted."""
    text, mark, places = problem.partition(" in ")
    return text + mark + ", ".join(sorted(places.split(", "))) if "," in places and "place" in text else problem


def test_a_header_of_another_language_is_found(program: Path) -> None:
    path = program / "i18n" / "catalogues" / "ja" / "schedule.po"
    path.write_text(path.read_text(encoding="utf-8").replace("Language: ja", "Language: ko"), encoding="utf-8")
    assert problems(program) == ["ja/schedule.po: its header says Language: ko"]


def test_a_file_that_is_no_catalogue_is_found(program: Path) -> None:
    (program / "i18n" / "catalogues" / "ja" / "schedule.po").write_text('msgid "Move\n', encoding="utf-8")
    first, second = problems(program)
    assert first.startswith("ja/schedule.po: not a PO file: ")
    assert second == "ui/label.py:2: not in the ja catalogue: 'Move {scene}'"


def test_missing_messages_are_added_empty_and_then_only_need_words(
    program: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = 'TITLE = N_("Board")\nLONG = N_("Say \\"hello\\"\\\\ twice,\\nplease")\n'
    (program / "ui" / "other.py").write_text(code, encoding="utf-8")
    assert main(["--write-missing", "shell"], program) == 1
    added = (program / "i18n" / "catalogues" / "ko" / "shell.po").read_text(encoding="utf-8")
    assert added.partition('8bit\\n"\n')[2] == (
        '\n#. ui/other.py\nmsgid "Board"\nmsgstr ""\n'
        '\n#. ui/other.py\nmsgid "Say \\"hello\\"\\\\ twice,\\nplease"\nmsgstr ""\n'
    )
    assert capsys.readouterr().out.startswith("4 added\nko/shell.po: not translated: 'Board'\n")
    main(["--write-missing", "shell"], program)
    assert (program / "i18n" / "catalogues" / "ko" / "shell.po").read_text(encoding="utf-8") == added


@pytest.mark.parametrize(
    ("code", "msgid", "text", "what"),
    [
        ("ko", "Move {scene}", "씬 이동", "its parameters differ: '씬 이동'"),
        ("ko", "On {day:long}", "{day}에", "its parameters differ: '{day}에'"),
        ("ko", "Move {scene}", "{scene}를 옮김", "the particle after {scene} depends on it: write {scene:을/를}"),
        ("ko", "Move {scene}", "{scene}을(를) 옮김", "the particle after {scene} depends on it: write {scene:을/를}"),
        ("ko", "Move {scene}", "{scene:를/을} 옮김", "no such particles: {scene:를/을}"),
        ("ja", "Move {scene}", "{scene:을/를}移動", "no such particles: {scene:을/를}"),
        ("ko", "Board", "Board", "not translated: 'Board'"),
        ("ko", "Board", "板", "not translated: '板'"),
        ("ja", "{count} PDF", "{count}개", "in the other language: '{count}개'"),
        ("ko", "It is locked.", "잠겨 있습니다", "a sentence ends with .: '잠겨 있습니다'"),
        ("ja", "It is locked.", "ロック中です.", "a sentence ends with 。: 'ロック中です.'"),
        ("ko", "Board", " 판", "other spaces at an end, or other lines, than the message: ' 판'"),
        ("ja", "Costume", "衣装", "says 衣装; the agreed word is 衣裳 (costume): '衣装'"),
    ],
)
def test_a_fault_of_a_text_is_found(code: str, msgid: str, text: str, what: str) -> None:
    assert what in list(wrong_with(Translated(LanguageCode(code), "schedule", msgid, text)))


@pytest.mark.parametrize(
    ("code", "msgid", "text"),
    [
        ("ko", "{day} is locked.", "{day:은/는} 잠겨 있습니다."),
        ("ko", "{count} scenes", "씬 {count}개"),
        ("ko", "{first} {second}", "{first} {second}"),
        ("ko", "{count} members", "{count}이름"),
        ("ja", "Day {number}, {date}", "Day {number} {date}"),
        ("ko", "  indented", "  들여 씀"),
        ("ja", "VFX", "VFX"),
        ("ja", "PDF/{number}", "PDF/{number}"),
    ],
)
def test_a_good_text_has_no_fault(code: str, msgid: str, text: str) -> None:
    assert list(wrong_with(Translated(LanguageCode(code), "schedule", msgid, text))) == []


LATE = "needs one whole literal: no f-string, no %, no joining."


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('A = _("Board")', ["m.py:1: _() runs at import time, before a language is chosen: use N_()."]),
        ('class A:\n    b = _("Board")', ["m.py:2: _() runs at import time, before a language is chosen: use N_()."]),
        ('def f(a=_("Board")): ...', ["m.py:1: _() runs at import time, before a language is chosen: use N_()."]),
        ('@d(_("Board"))\ndef f(*, a=None, b): ...', [
            "m.py:1: _() runs at import time, before a language is chosen: use N_()."
        ]),
        ('f = lambda: _("Board")', []),
        ('async def f():\n    return _("Board")', []),
        ('A = N_("Board")', []),
        ('def f(a):\n    return _("Board" if a else "Strips")', []),
        ("def f(a):\n    return _(a.title) + _(TITLES[a]) + _(title(a))", []),
        ('A = N_(f"Board {b}")', [f"m.py:1: N_() {LATE}"]),
        ("A = N_(b)", [f"m.py:1: N_() {LATE}"]),
        ('def f(a):\n    return _(f"{a}")', [f"m.py:2: _() {LATE}"]),
        ('def f(a):\n    return _("%s" % a)', [f"m.py:2: _() {LATE}"]),
        ('def f(a):\n    return _("{}".format(a)) + _(" ".join(a))', [f"m.py:2: _() {LATE}", f"m.py:2: _() {LATE}"]),
        ("A = N_()", ["m.py:1: N_() has no message."]),
        ('A = N_(" ")', ["m.py:1: N_() has an empty message."]),
        ('a.step("Move")', ["m.py:1: step() has a message without N_()."]),
        ('a.step(f"Move {b}")', ["m.py:1: step() has a message without N_()."]),
        ('finding("a.b", "Late")', ["m.py:1: finding() has a message without N_()."]),
        ('Message("Late")', ["m.py:1: Message() has a message without N_()."]),
        ("Message(LABELS[a])\na[0](1)\nMessage()", []),
        ('a.step(N_("Move {b}"), undoable=False)', ["m.py:1: the message needs {b}, which is not given: 'Move {b}'"]),
        ('a.step(N_("Move"), b=1)', ["m.py:1: the message has no {b}, which is given: 'Move'"]),
        ('a.step(N_("Move {b}"), **c)', []),
        ('finding("a.b", N_("{b} is late"), severity=S, b=1)', []),
        ('Message(N_("{b} is late"))', ["m.py:1: the message needs {b}, which is not given: '{b} is late'"]),
        ('Message(N_("{b} is late"), {"b": 1})', []),
        ('Message(N_("{b} is late"), params={"b": 1})', []),
        ('Message(N_("{b} is late"), {**c})', []),
        ('Message(N_("{b} is late"), c)', []),
    ],
)  # fmt: skip
def test_a_wrong_mark_in_the_source_is_found(code: str, found: list[str]) -> None:
    source = Source()
    read_module(code, "m.py", source)
    assert source.problems == found


def test_every_message_is_found_where_it_is_said() -> None:
    source = Source()
    read_module('A = N_("Board")\ndef f(a):\n    return _("Board") + _("On" if a else "Off")\n', "m.py", source)
    assert {msgid: [str(place) for place in places] for msgid, places in source.messages.items()} == {
        "Board": ["m.py:1", "m.py:3"],
        "On": ["m.py:3"],
        "Off": ["m.py:3"],
    }
