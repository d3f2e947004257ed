"""The rows of a board, ready to be painted: every text is written before painting begins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.schedule.board import BoardDay, BoardStrip
from core.schedule.clock import Slot
from core.schedule.labels import DAY_KIND_LABELS, STRIP_KIND_LABELS
from core.schedule.model import DayKind, StripKind
from core.script.model import DayNight, IntExt, Place
from core.values.findings import Finding, Message, Severity
from core.values.ids import Id
from i18n.language import Language
from i18n.marks import N_

LIGHT_SIGNS = {
    DayNight.DAY: "○",
    DayNight.NIGHT: "●",
    DayNight.MORNING: "◒",
    DayNight.EVENING: "◓",
    DayNight.UNKNOWN: " ",
}
"""Open by day, filled by night, half filled at dawn and dusk: the fill is never the only sign."""


@dataclass(frozen=True, slots=True)
class DayRow:
    """The head of a day."""

    day: BoardDay
    title: str
    where: str
    totals: str
    warning: str
    severity: Severity | None

    @property
    def key(self) -> Id:
        """The day's id."""
        return self.day.day.id


@dataclass(frozen=True, slots=True)
class StripRow:
    """A scene or a banner.

    Attributes:
        kind: kind of strip for its colours, `int_day` … `dusk`, or empty for a banner.
        spoken: everything the row says, for people who do not see it.
    """

    strip: BoardStrip
    day: BoardDay | None
    clock: str
    kind: str
    inside: str
    light: str
    label: str
    place: str
    synopsis: str
    cast: str
    length: str
    minutes: str
    severity: Severity | None
    spoken: str

    @property
    def key(self) -> Id:
        """The strip's id."""
        return self.strip.strip.id


@dataclass(frozen=True, slots=True)
class EmptyRow:
    """Where strips can be dropped on a day that has none."""

    day: BoardDay
    text: str

    @property
    def key(self) -> Id:
        """A key of its own."""
        return Id(f"empty-{self.day.day.id}")


Row = DayRow | StripRow | EmptyRow


def strip_colour(strip: BoardStrip) -> str:
    """Return the kind of strip that gives its colours; empty for a banner."""
    if strip.scene is None:
        return ""
    light = strip.scene.day_night
    if light is DayNight.MORNING:
        return "dawn"
    if light is DayNight.EVENING:
        return "dusk"
    where = "int" if strip.scene.int_ext is not IntExt.EXTERIOR else "ext"
    return f"{where}_night" if light is DayNight.NIGHT else f"{where}_day"


class RowWriter:
    """Writes rows in a language."""

    def __init__(self, language: Language, places: Mapping[Id, Place], findings: Iterable[Finding]) -> None:
        """Learn what is wrong with which row."""
        self._language = language
        self._places = places
        self._worst: dict[str, Finding] = {}
        rank = list(Severity)
        for finding in findings:
            for subject in finding.subjects:
                known = self._worst.get(subject.id)
                if known is None or rank.index(finding.severity) < rank.index(known.severity):
                    self._worst[subject.id] = finding

    def day(self, day: BoardDay) -> list[Row]:
        """Return the head of a day and its strips."""
        strips: list[Row] = [self.strip(s, slot, day) for s, slot in zip(day.strips, day.slots, strict=True)]
        if not strips and day.day.kind is DayKind.SHOOT:
            strips = [EmptyRow(day, self._language.text(N_("Drop scenes here, or press Alt+Shift+↑↓ on a strip.")))]
        return [self._head(day), *strips]

    def _head(self, day: BoardDay) -> DayRow:
        language = self._language
        date = language.date_short(day.day.date)
        kind = language.text(DAY_KIND_LABELS[day.day.kind])
        number = language.text(N_("Day {number}"), number=day.day.number) if day.day.number else kind
        place = self._places.get(day.day.place_id) if day.day.place_id else None
        where = " · ".join(
            part for part in (language.value(day.unit.name), place and language.value(place.name)) if part
        )
        shot = sum(slot.minutes for strip, slot in zip(day.strips, day.slots, strict=True) if strip.scene)
        totals = [
            language.text(N_("{count} scenes"), count=day.scene_count),
            language.length(day.length),
            language.duration(shot),
        ]
        found = self._worst.get(day.day.id)
        return DayRow(
            day,
            f"{number}  {date}",
            where,
            " · ".join(totals) if day.strips else "",
            language.message(found.message) if found else "",
            found.severity if found else None,
        )

    def strip(self, strip: BoardStrip, slot: Slot | None, day: BoardDay | None) -> StripRow:
        """Return the row of a strip; without a slot it is in the pool."""
        language, scene = self._language, strip.scene
        found = self._worst.get(strip.strip.id)
        minutes = f"{slot.minutes}′" if slot else ""
        clock = language.clock(slot.start) if slot else ""
        if scene is None:
            name = language.text(STRIP_KIND_LABELS[strip.strip.kind])
            text = language.value(strip.strip.text)
            spoken = " ".join(part for part in (clock, name, text, minutes) if part)
            return StripRow(
                strip,
                day,
                clock,
                "",
                "",
                "",
                name,
                text,
                "",
                "",
                "",
                minutes,
                found.severity if found else None,
                spoken,
            )
        place = "／".join(part for part in (scene.main_set.of(language.code), scene.sub_set.of(language.code)) if part)
        synopsis = scene.synopsis.of(language.code)
        cast = ", ".join(str(role.number) if role.number else language.value(role.name) for role in strip.cast)
        length = language.length(scene.length)
        spoken = " ".join(part for part in (clock, strip.label, place, synopsis, cast, length, minutes) if part)
        return StripRow(
            strip,
            day,
            clock,
            strip_colour(strip),
            scene.int_ext.value,
            LIGHT_SIGNS[scene.day_night],
            strip.label,
            place,
            synopsis,
            cast,
            length,
            minutes,
            found.severity if found else None,
            spoken,
        )


def is_banner(row: Row) -> bool:
    """Tell whether a row is a banner between scenes."""
    return isinstance(row, StripRow) and row.strip.strip.kind is not StripKind.SCENE


def moved_label(count: int) -> Message:
    """Return what a drag says while it is under way."""
    return Message(N_("{count} strips"), {"count": count})
