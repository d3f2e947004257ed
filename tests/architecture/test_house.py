"""The house rules hold, and each can fail."""

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.house_rules import ROOT, RULES, HouseRule, broken_lines, sources

FOLDERS = ("core", "i18n", "ui")
LONGEST_MODULE, LONGEST_FUNCTION, MOST_PARAMETERS = 400, 60, 5


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.reason)
def test_no_line_breaks_a_house_rule(rule: HouseRule) -> None:
    assert broken_lines(rule) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.reason)
def test_every_house_rule_finds_its_example(rule: HouseRule) -> None:
    assert re.search(rule.pattern, rule.example)


def modules() -> list[Path]:
    return [path for folder in FOLDERS for path in sources(folder)]


def test_every_module_says_what_it_is_for() -> None:
    silent = [p for p in modules() if not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))]
    assert silent == []


def test_no_module_is_too_long() -> None:
    long = {str(p.relative_to(ROOT)): len(p.read_text(encoding="utf-8").splitlines()) for p in modules()}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_MODULE} == {}


def functions() -> list[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node)
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_no_function_is_too_long() -> None:
    lengths = {name: (node.end_lineno or node.lineno) - node.lineno + 1 for name, node in functions()}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_no_function_takes_too_many_parameters() -> None:
    counts = {
        name: len([a for a in [*node.args.posonlyargs, *node.args.args] if a.arg not in {"self", "cls"}])
        for name, node in functions()
    }
    assert {name: count for name, count in counts.items() if count > MOST_PARAMETERS} == {}
