"""The messages a program's source says, found by reading the source, and the marks that are wrongly set."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from i18n.templates import fields_of

MARK, SAY = "N_", "_"
CARRIERS = {"Message": 0, "finding": 1, "step": 0}
"""Calls that take a message id, and at which place; they name the message's parameters as keywords or in a dict."""

OWN_KEYWORDS = frozenset({"severity", "undoable"})


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of the source, from 1."""

    path: str
    line: int

    def __str__(self) -> str:
        """Return what an editor opens."""
        return f"{self.path}:{self.line}"


@dataclass(slots=True)
class Source:
    """What was found.

    Attributes:
        messages: the places of each message id.
        problems: sentences for the programmer, each with its place.
    """

    messages: dict[str, list[Place]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read_source(root: Path, folders: tuple[str, ...] = ("core", "ui", "i18n")) -> Source:
    """Read every Python file of the program below `root`."""
    source = Source()
    for folder in folders:
        for path in sorted((root / folder).rglob("*.py")):
            read_module(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix(), source)
    return source


def read_module(text: str, path: str, source: Source) -> None:
    """Add what one module says to `source`.

    Raises:
        SyntaxError: the module is not Python.
    """
    _Reader(path, source).visit(ast.parse(text, path))


class _Reader(ast.NodeVisitor):
    """Walks a module; knows whether the code it sees runs when the module is imported."""

    def __init__(self, path: str, source: Source) -> None:
        self._path = path
        self._source = source
        self._depth = 0

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        """Read decorators and defaults as import time, the body as later."""
        for early in (*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)):
            self.visit(early)
        self._depth += 1
        for statement in node.body:
            self.visit(statement)
        self._depth -= 1

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815 - ast's name

    def visit_Lambda(self, node: ast.Lambda) -> None:
        """Read the body as later."""
        self._depth += 1
        self.visit(node.body)
        self._depth -= 1

    def visit_Call(self, node: ast.Call) -> None:
        """Read one call, then what is inside it."""
        name = _name(node.func)
        if name in {MARK, SAY} and isinstance(node.func, ast.Name):
            self._read_mark(node, name)
        elif name in CARRIERS and len(node.args) > CARRIERS[name]:
            self._read_carrier(node, node.args[CARRIERS[name]])
        self.generic_visit(node)

    def _read_mark(self, node: ast.Call, name: str) -> None:
        if name == SAY and not self._depth:
            self._complain(node, "_() runs at import time, before a language is chosen: use N_().")
        if not node.args:
            self._complain(node, f"{name}() has no message.")
            return
        literals = list(_literals(node.args[0]))
        if not literals and (name == MARK or _is_composed(node.args[0])):
            self._complain(node, f"{name}() needs one whole literal: no f-string, no %, no joining.")
        for literal in literals:
            if not literal.strip():
                self._complain(node, f"{name}() has an empty message.")
            self._source.messages.setdefault(literal, []).append(Place(self._path, node.lineno))
            if name == SAY:
                self._check_parameters(node, literal, _keywords(node))

    def _read_carrier(self, node: ast.Call, msgid: ast.expr) -> None:
        if isinstance(msgid, ast.JoinedStr) or any(_literals(msgid)):
            self._complain(node, f"{_name(node.func)}() has a message without N_().")
        if isinstance(msgid, ast.Call) and _name(msgid.func) == MARK and msgid.args:
            for literal in _literals(msgid.args[0]):
                self._check_parameters(node, literal, _keywords(node))

    def _check_parameters(self, node: ast.Call, msgid: str, given: frozenset[str] | None) -> None:
        """Compare the parameters a message needs with the ones given; None where they are only known later."""
        needed = {each.name for each in fields_of(msgid)}
        if given is None or given == needed:
            return
        for name in sorted(needed - given):
            self._complain(node, f"the message needs {{{name}}}, which is not given: {msgid!r}")
        for name in sorted(given - needed):
            self._complain(node, f"the message has no {{{name}}}, which is given: {msgid!r}")

    def _complain(self, node: ast.expr, what: str) -> None:
        self._source.problems.append(f"{Place(self._path, node.lineno)}: {what}")


def _name(called: ast.expr) -> str:
    """Return the last name of what is called."""
    if isinstance(called, ast.Name):
        return called.id
    return called.attr if isinstance(called, ast.Attribute) else ""


def _literals(node: ast.expr) -> Iterator[str]:
    """Give the strings an expression may be, where it is one, or a choice between some."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def _is_composed(node: ast.expr) -> bool:
    """Tell whether a string is put together on the spot."""
    if isinstance(node, ast.Call):
        return _name(node.func) in {"format", "join", "format_map"}
    return isinstance(node, (ast.JoinedStr, ast.BinOp))


def _keywords(node: ast.Call) -> frozenset[str] | None:
    """Return the parameters a call gives to its message; None where it passes on a mapping."""
    names = {keyword.arg for keyword in node.keywords} - OWN_KEYWORDS
    if _name(node.func) != "Message":
        return None if None in names else frozenset(name for name in names if name)
    if len(node.args) == 1 and not names:
        return frozenset()
    params = node.args[1] if len(node.args) > 1 else node.keywords[0].value
    if not isinstance(params, ast.Dict):
        return None
    keys = {key.value if isinstance(key, ast.Constant) else None for key in params.keys}
    return None if None in keys else frozenset(str(key) for key in keys)
