"""What the inspector shows of a strip or a day, and what can be typed there."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from core.people.model import Person
from core.people.queries import actors_of
from core.schedule.board import BoardDay
from core.schedule.commands import edit_day, edit_strip, set_first_shot
from core.schedule.labels import DAY_KIND_LABELS
from core.schedule.model import DayKind, ShootingDay, Strip
from core.script.labels import DAY_NIGHT_LABELS, ELEMENT_LABELS, INT_EXT_LABELS
from core.script.model import Scene
from core.script.queries import elements_of_scene, places_in_order
from core.values.findings import Finding, finding
from core.values.ids import Id
from core.values.language_code import LanguageCode
from core.values.typed_dates import parse_date
from core.values.typed_times import parse_duration, parse_time
from i18n.current import _, current
from i18n.language import language_of
from i18n.marks import N_
from ui.screens.schedule.rows import DayRow, StripRow
from ui.services import Services
from ui.theme.tokens import GAP_S, GAP_XS
from ui.widgets.badges import LanguageBadge
from ui.widgets.field import Field
from ui.widgets.labels import key_label, label
from ui.widgets.layouts import column, row, rule

Attempt = Callable[..., Finding | None]
MARGINS = (16, 14, 16, 12)


def strip_content(shown: StripRow, services: Services, attempt: Attempt) -> QWidget:
    """Return the inspector of a strip."""
    strip = shown.strip.strip
    parts: list[QWidget | int | None] = [row((label("title", shown.label), 1), key_label("F4"))]
    scene = shown.strip.scene
    if scene is not None:
        parts += [*_both_languages(scene), rule()]
        synopsis = current().value(scene.synopsis)
        if synopsis:
            parts.append(label(text=synopsis, wrap=True))
        facts = [
            _(INT_EXT_LABELS[scene.int_ext]) if scene.int_ext.value else "",
            _(DAY_NIGHT_LABELS[scene.day_night]) if scene.day_night.value else "",
            current().length(scene.length),
        ]
        parts.append(label("second", " · ".join(fact for fact in facts if fact)))
        parts += _cast(shown, services)
        parts += _elements(scene, services)
    parts += [rule(), _minutes(strip, shown, attempt), _start(strip, attempt), None]
    return column(*parts, gap=GAP_S + 2, margins=MARGINS)


def _both_languages(scene: Scene) -> list[QWidget]:
    lines = []
    mine = current().code
    for code in (mine, mine.other):
        place = " / ".join(
            part for part in (_text(scene.main_set, code), _text(scene.sub_set, code)) if part
        ) or language_of(mine).text(N_("not written yet"))
        lines.append(row(LanguageBadge(code), (label("strong" if code is mine else "second", place, wrap=True), 1)))
    return lines


def _text(texts: object, code: LanguageCode) -> str:
    return str(getattr(texts, code.value))


def _cast(shown: StripRow, services: Services) -> list[QWidget]:
    if not shown.strip.cast:
        return []
    actors: dict[str, Person] = {str(key): actor for key, actor in actors_of(services.store).items()}
    lines: list[QWidget] = [rule(), label("section", _("Cast"))]
    for role in shown.strip.cast:
        actor = actors.get(role.id)
        name = current().value(actor.name) if actor else _("not cast yet")
        words = row(
            label("caption", str(role.number or "-")),
            label("strong", current().value(role.name)),
            (label("second" if actor else "warn", name), 1),
        )
        lines.append(words)
    return lines


def _elements(scene: Scene, services: Services) -> list[QWidget]:
    found = elements_of_scene(services.store, scene.id)
    if not found:
        return []
    words = [
        f"{_(ELEMENT_LABELS[element.category])}: {current().value(element.name)}"
        + (f" × {link.quantity}" if link.quantity > 1 else "")
        for link, element in found
    ]
    return [rule(), label("section", _("What the scene needs")), *(label(text=word, wrap=True) for word in words)]


def _minutes(strip: Strip, shown: StripRow, attempt: Attempt) -> Field:
    def commit(text: str) -> Finding | None:
        minutes = parse_duration(text) if text else None
        if text and minutes is None:
            return finding("schedule.duration", N_("Write minutes like 90 or 1:30."))
        return attempt(edit_strip, replace(strip, minutes=minutes))

    field = Field(commit, width=110)
    field.say(_("Minutes"), placeholder=shown.minutes)
    field.show_value("" if strip.minutes is None else str(strip.minutes))
    return field


def _start(strip: Strip, attempt: Attempt) -> Field:
    def commit(text: str) -> Finding | None:
        at = parse_time(text) if text else None
        if text and at is None:
            return _no_time()
        return attempt(edit_strip, replace(strip, starts_at=at))

    field = Field(commit, width=110)
    field.say(_("Starts at"), placeholder=_("after the strip before"))
    field.show_value("" if strip.starts_at is None else current().clock(strip.starts_at))
    return field


def _no_time() -> Finding:
    return finding("schedule.time", N_("Write a time like 7:30 or 26:30."))


def day_content(shown: DayRow, services: Services, attempt: Attempt) -> QWidget:
    """Return the inspector of a day."""
    day = shown.day.day
    parts: list[QWidget | int | None] = [
        row((label("title", shown.title), 1), key_label("F4")),
        label("second", shown.where, wrap=True),
        label("second", shown.totals, wrap=True),
    ]
    if shown.warning:
        parts.append(label("warn", shown.warning, wrap=True))
    parts += [rule(), _first_shot(shown.day, attempt), _date(day, attempt), _kind(day, attempt)]
    parts += [_place(day, services, attempt), None]
    return column(*parts, gap=GAP_S + 2, margins=MARGINS)


def _first_shot(day: BoardDay, attempt: Attempt) -> Field:
    def commit(text: str) -> Finding | None:
        at = parse_time(text) if text else None
        if text and at is None:
            return _no_time()
        return attempt(set_first_shot, day.day, at)

    field = Field(commit, width=110)
    field.say(_("First shot"), placeholder="08:00")
    field.show_value("" if day.day.first_shot_at is None else current().clock(day.day.first_shot_at))
    return field


def _date(day: ShootingDay, attempt: Attempt) -> Field:
    def commit(text: str) -> Finding | None:
        on = parse_date(text, near=day.date)
        if on is None:
            return finding("schedule.date", N_("Write a date like 11/24 or 2026-11-24."))
        return attempt(edit_day, replace(day, date=on))

    field = Field(commit, width=150)
    field.say(_("Shooting date"))
    field.show_value(day.date.isoformat())
    return field


def _kind(day: ShootingDay, attempt: Attempt) -> QWidget:
    """Return the choice of what the day is for."""
    return _choice(
        _("Kind of day"),
        [(_(msgid), kind.value) for kind, msgid in DAY_KIND_LABELS.items()],
        day.kind.value,
        lambda value: attempt(edit_day, replace(day, kind=DayKind(value))),
    )


def _place(day: ShootingDay, services: Services, attempt: Attempt) -> QWidget:
    """Return the choice of the place where the unit gathers or mainly shoots."""
    places = [(current().value(place.name), str(place.id)) for place in places_in_order(services.store)]
    return _choice(
        _("Shooting place"),
        [("", ""), *places],
        str(day.place_id or ""),
        lambda value: attempt(edit_day, replace(day, place_id=Id(value) if value else None)),
    )


def _choice(caption: str, items: list[tuple[str, str]], value: str, choose: Callable[[str], Finding | None]) -> QWidget:
    box = QComboBox()
    box.setAccessibleName(caption)
    for words, each in items:
        box.addItem(words, each)
    box.setCurrentIndex(max(0, box.findData(value)))
    sentence = label("danger", wrap=True)
    sentence.hide()

    def chosen(_at: int) -> None:
        refused = choose(str(box.currentData()))
        sentence.setVisible(refused is not None)
        if refused is not None:
            sentence.setText(current().message(refused.message))
            box.setCurrentIndex(max(0, box.findData(value)))

    box.activated.connect(chosen)
    return column(label("caption", caption), box, sentence, gap=GAP_XS)
