"""The house rules hold, and each can fail."""

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.house_rules import ROOT, RULES, HouseRule, broken_lines, sources

LONGEST_MODULE, LONGEST_FUNCTION, MOST_PARAMETERS = 400, 60, 5
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}
ROOM_FILES = {"commands.py": "model.py", "queries.py": "model.py", "rules.py": "model.py"}


def modules() -> list[tuple[str, str]]:
    return [(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in sources("")]


def functions(text: str) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    given = [*function.args.posonlyargs, *function.args.args]
    return len([argument for argument in given if argument.arg not in {"self", "cls"}])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.reason)
def test_no_line_breaks_a_house_rule(rule: HouseRule) -> None:
    assert broken_lines(rule) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.reason)
def test_every_house_rule_finds_its_example(rule: HouseRule) -> None:
    assert re.search(rule.pattern, rule.example)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.reason)
def test_every_house_rule_looks_at_files_that_are_there(rule: HouseRule) -> None:
    assert [folder for folder in rule.folders if not sources(folder, rule.endings)] == []
    assert [name for name in rule.apart_from if not (ROOT / name).is_file()] == []


def test_every_module_says_what_it_is_for() -> None:
    assert [name for name, text in modules() if not ast.get_docstring(ast.parse(text))] == []


def test_a_package_holds_only_a_docstring() -> None:
    packages = [(name, text) for name, text in modules() if name.endswith("__init__.py")]
    assert [name for name, text in packages if len(ast.parse(text).body) > 1] == []


def test_no_module_has_an_empty_name() -> None:
    assert [name for name, _text in modules() if EMPTY_NAMES & set(Path(name).with_suffix("").parts)] == []


def test_a_domain_room_keeps_its_records_in_its_model() -> None:
    rooms = {Path(name).parent for name, _text in modules() if name.startswith("core/")}
    lacking = [
        (room / file).as_posix()
        for room in rooms
        for file, needed in ROOM_FILES.items()
        if (ROOT / room / file).exists() and not (ROOT / room / needed).exists()
    ]
    assert lacking == []


def test_no_module_is_too_long() -> None:
    lengths = {name: len(text.splitlines()) for name, text in modules()}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def program() -> list[tuple[str, str]]:
    """Give the modules apart from the tests, whose tables are long and whose parameters pytest fills in by name."""
    return [(name, text) for name, text in modules() if not name.startswith("tests/")]


def test_no_function_is_too_long() -> None:
    lengths = {f"{name} {each.name}": length(each) for name, text in program() for each in functions(text)}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_no_function_takes_too_many_parameters() -> None:
    counts = {f"{name} {each.name}": parameters(each) for name, text in program() for each in functions(text)}
    assert {name: count for name, count in counts.items() if count > MOST_PARAMETERS} == {}


LONG = "def f(a, b, c, d, e, g):\n" + "    a()\n" * LONGEST_FUNCTION


def test_the_measures_see_a_long_function_with_many_parameters() -> None:
    assert [(length(each), parameters(each)) for each in functions(LONG)] == [(LONGEST_FUNCTION + 1, 6)]
