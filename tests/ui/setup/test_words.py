"""What the set-up says: three languages, each with the same values, readable by old Pythons."""

import ast
import json
import string

import pytest

from tests.architecture.house_rules import ROOT
from ui.setup.words import SENTENCES, say, sentences

KEYS = sorted(json.loads(SENTENCES.read_text(encoding="utf-8")))


def fields(sentence: str) -> set[str]:
    return {name for _text, name, _form, _conversion in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("key", KEYS)
def test_a_sentence_is_there_in_korean_japanese_and_english_with_the_same_values(key: str) -> None:
    korean, japanese, english = json.loads(SENTENCES.read_text(encoding="utf-8"))[key]
    assert fields(korean) == fields(japanese) == fields(english)
    assert any("가" <= letter <= "힣" for letter in korean)
    assert any("ぁ" <= letter <= "ヿ" for letter in japanese)
    assert english.isascii()


def test_every_sentence_is_said_somewhere() -> None:
    files = [
        ROOT / "main.py",
        ROOT / "ui/system_libraries.py",
        ROOT / "ui/bootstrap.py",
        *(ROOT / "ui/setup").glob("*.py"),
    ]
    code = "".join(file.read_text(encoding="utf-8") for file in files)
    assert [key for key in KEYS if f'"{key}"' not in code] == []


def test_sentences_carry_their_values_one_language_a_line() -> None:
    assert sentences("python_too_old", found="3.8").count("3.8") == 3
    assert (
        sentences("python_too_old", found="3.8").splitlines()[2]
        == "Gakyo needs Python 3.11 or newer. This is Python 3.8."
    )


def test_what_is_said_leaves_the_output_clean(capsys: pytest.CaptureFixture[str]) -> None:
    say("ready")
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", sentences("ready"))


@pytest.mark.parametrize("name", ["main.py", "ui/__init__.py", "ui/setup/__init__.py", "ui/setup/words.py"])
def test_what_an_old_python_meets_it_can_read(name: str) -> None:
    assert ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=(3, 6))
