"""The tables of the script screen: scenes, and the scene and role grid (등장인물표 · 香盤表)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from core.people.model import Role
from core.script.commands import edit_scene
from core.script.labels import APPEARANCE_LABELS, APPEARANCE_MARKS, DAY_NIGHT_LABELS, INT_EXT_LABELS
from core.script.model import DayNight, IntExt, Scene
from core.script.queries import SceneGrid
from core.values.findings import Finding, finding
from core.values.ids import Id
from core.values.language_code import LanguageCode
from core.values.lengths import LengthForm
from core.values.texts import TwoTexts
from core.values.typed_lengths import parse_length
from core.values.typed_times import parse_screen_time
from i18n.current import _, current
from i18n.marks import N_
from ui.theme.paint import Align
from ui.widgets.grid.cells import Cell, Column, Edit, Row

Attempt = Callable[..., Finding | None]

SCENE_COLUMNS = (
    Column("number", 62, editable=True),
    Column("int_ext", 48, editable=True, align=Align.MIDDLE),
    Column("day_night", 48, editable=True, align=Align.MIDDLE),
    Column("main_set", 130, stretches=True, editable=True),
    Column("sub_set", 100, stretches=True, editable=True),
    Column("main_set_theirs", 130, stretches=True, editable=True),
    Column("synopsis", 190, stretches=True, editable=True),
    Column("cast", 110),
    Column("length", 60, editable=True, align=Align.RIGHT),
    Column("screen_seconds", 76, editable=True, align=Align.RIGHT),
    Column("day", 54, align=Align.RIGHT),
)
SCENE_HEADERS = (
    N_("S#"),
    N_("I/E"),
    N_("Time of day"),
    N_("Main set"),
    N_("Part of the set"),
    N_("Main set, other language"),
    N_("What happens"),
    N_("Cast"),
    N_("Length"),
    N_("Screen time"),
    N_("Shot on"),
)


class SceneCells:
    """Makes the cells of scenes, knowing labels, cast and days once."""

    def __init__(
        self, labels: Mapping[Id, str], cast: Mapping[Id, str], days: Mapping[Id, str], form: LengthForm
    ) -> None:
        """Take what every row needs, by scene id."""
        self._labels, self._cast, self._days, self._form = labels, cast, days, form

    def __call__(self, thing: object) -> Sequence[Cell]:
        """Return the cells of a scene."""
        assert isinstance(thing, Scene)  # noqa: S101 - the table holds nothing else
        language = current()
        ink = "ink3" if thing.is_omitted else "ink"
        length = language.length(thing.length, self._form) if thing.length else ""
        seconds = language.screen_time(thing.screen_seconds) if thing.screen_seconds else ""
        return (
            Cell(self._labels.get(thing.id, thing.number), typed=thing.number, bold=True, ink=ink),
            Cell(
                thing.int_ext.value, choices=tuple(kind.value for kind in IntExt), note=_(INT_EXT_LABELS[thing.int_ext])
            ),
            Cell(
                thing.day_night.value,
                choices=tuple(kind.value for kind in DayNight),
                note=_(DAY_NIGHT_LABELS[thing.day_night]),
            ),
            _mine(thing.main_set, ink),
            _mine(thing.sub_set, ink),
            _theirs(thing.main_set),
            _mine(thing.synopsis, ink),
            Cell(self._cast.get(thing.id, ""), ink="ink2"),
            Cell(length),
            Cell(seconds, ink="ink2"),
            Cell(
                _("omitted") if thing.is_omitted else self._days.get(thing.id, ""),
                ink="warn" if thing.is_omitted else "ink2",
            ),
        )


def _mine(text: TwoTexts, ink: str) -> Cell:
    code = current().code
    return Cell(_of(text, code), ink=ink, is_missing=text.is_missing(code), note=text.of(code.other))


def _theirs(text: TwoTexts) -> Cell:
    code = current().code.other
    return Cell(_of(text, code), ink="ink2", is_missing=text.is_missing(code))


def _of(text: TwoTexts, code: LanguageCode) -> str:
    return text.ko if code is LanguageCode.KO else text.ja


def write_scene(scene: Scene, edit: Edit, form: LengthForm, attempt: Attempt) -> Finding | None:
    """Write one typed cell of a scene."""
    changed = _changed(scene, edit, form)
    return changed if isinstance(changed, Finding) else attempt(edit_scene, changed)


def _changed(scene: Scene, edit: Edit, form: LengthForm) -> Scene | Finding:
    code = current().code
    match edit.column:
        case "number":
            return replace(scene, number=edit.text)
        case "int_ext" | "day_night":
            kinds: type[IntExt | DayNight] = IntExt if edit.column == "int_ext" else DayNight
            known = next((kind for kind in kinds if kind.value == edit.text.upper()), None)
            change: dict[str, Any] = {edit.column: known}
            return _no_such(edit.text) if known is None else replace(scene, **change)
        case "main_set" | "sub_set" | "synopsis":
            text: TwoTexts = getattr(scene, edit.column)
            written: dict[str, Any] = {edit.column: text.replaced(code, edit.text)}
            return replace(scene, **written)
        case "main_set_theirs":
            return replace(scene, main_set=scene.main_set.replaced(code.other, edit.text))
        case "length":
            length = parse_length(edit.text, form)
            if length is None:
                return finding("script.length", N_("Write a length like 1 3/8, 11/8 or 2.5."))
            return replace(scene, length=length)
    seconds = parse_screen_time(edit.text)
    if seconds is None:
        return finding("script.screen_time", N_("Write a time like 3:20."))
    return replace(scene, screen_seconds=seconds)


def _no_such(text: str) -> Finding:
    return finding("script.choice", N_("{text} is none of the choices."), text=text)


def grid_columns(roles: Sequence[Role]) -> tuple[Column, ...]:
    """Return the columns of the scene and role grid: the scene, its set, then a narrow one for each role."""
    fixed = (Column("number", 62), Column("set", 180, stretches=True))
    return (*fixed, *(Column(role.id, 44, editable=True, align=Align.MIDDLE) for role in roles))


def grid_headers(roles: Sequence[Role]) -> list[str]:
    """Return the headers of the grid."""
    return [_("S#"), _("Scene place"), *(current().value(role.name) for role in roles)]


class GridCells:
    """Makes the cells of the scene and role grid."""

    def __init__(self, grid: SceneGrid, labels: Mapping[Id, str]) -> None:
        """Take the grid and the printed scene numbers."""
        self._grid, self._labels = grid, labels
        self._choices = ("", *(APPEARANCE_MARKS[kind] for kind in APPEARANCE_MARKS))

    def __call__(self, thing: object) -> Sequence[Cell]:
        """Return the cells of one scene: a mark for every role in it, blanks as blanks."""
        assert isinstance(thing, Scene)  # noqa: S101 - the table holds nothing else
        code = current().code
        places = (_of(thing.main_set, code) or thing.main_set.of(code), _of(thing.sub_set, code))
        cells = [
            Cell(self._labels.get(thing.id, thing.number), bold=True),
            Cell("／".join(place for place in places if place)),
        ]
        for role in self._grid.roles:
            kind = self._grid.marks.get((thing.id, role.id))
            mark = APPEARANCE_MARKS[kind] if kind else ""
            note = f"{current().value(role.name)}: {_(APPEARANCE_LABELS[kind])}" if kind else ""
            cells.append(Cell(mark, choices=self._choices, note=note))
        return cells


def grid_rows(grid: SceneGrid) -> list[Row]:
    """Return a row for every scene of the grid."""
    return [Row(scene.id, scene) for scene in grid.scenes]
