"""What a call sheet still lacks: pure functions over the view it is printed from."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from core.calls.view import CallSheetView
from core.values.findings import Finding, Message, Severity, Subject
from core.values.language_code import LanguageCode
from core.values.texts import TwoTexts
from core.values.times import DayMinute
from i18n.marks import N_


def call_findings(view: CallSheetView) -> list[Finding]:
    """Report what is missing or cannot be on a day's sheet."""
    day = (Subject("shooting_day", view.day_id),)
    number = {"number": view.day_number}
    found: list[Finding] = []
    if not view.scene_rows:
        message = Message(N_("Day {number} has no scene yet."), number)
        found.append(Finding("calls.no_scenes", message, Severity.WARNING, day))
    if not view.assemble_place:
        message = Message(N_("Day {number} has no place to assemble."), number)
        found.append(Finding("calls.no_place", message, Severity.WARNING, day))
    if not view.hospital:
        message = Message(N_("Day {number} names no hospital nearby."), number)
        found.append(Finding("calls.no_hospital", message, Severity.WARNING, day))
    if view.times.assembles_at > view.times.first_shot_at:
        params = {**number, "assemble": view.times.assembles_at, "shot": view.times.first_shot_at}
        message = Message(
            N_("On day {number} the crew assembles at {assemble}, after the first shot at {shot}."), params
        )
        found.append(Finding("calls.late_assembly", message, Severity.VIOLATION, day))
    last = max((row.end for row in view.scene_rows), default=view.times.first_shot_at)
    if view.times.wraps_at < last:
        params = {**number, "wrap": view.times.wraps_at, "end": last}
        message = Message(N_("Day {number} is to wrap at {wrap}, before its last scene ends at {end}."), params)
        found.append(Finding("calls.early_wrap", message, Severity.WARNING, day))
    if view.times.wrap_out_at < view.times.wraps_at:
        params = {**number, "wrap": view.times.wraps_at, "out": view.times.wrap_out_at}
        message = Message(N_("On day {number} everybody has left at {out}, before the wrap at {wrap}."), params)
        found.append(Finding("calls.early_wrap_out", message, Severity.VIOLATION, day))
    found += _scene_findings(view)
    found += _cast_findings(view)
    found += missing_translations(view)
    return found


def _scene_findings(view: CallSheetView) -> Iterator[Finding]:
    for row in view.scene_rows:
        if row.label and not row.main_set and not row.sub_set:
            message = Message(N_("Scene {scene} has no set."), {"scene": row.label})
            yield Finding("calls.no_set", message, Severity.WARNING, (Subject("shooting_day", view.day_id),))


def _cast_findings(view: CallSheetView) -> Iterator[Finding]:
    for row in view.cast:
        subject = (Subject("role", row.role.id),)
        if not row.actor:
            message = Message(N_("{role} is called on day {number} but not cast yet."), _of(view, row.role.name))
            yield Finding("calls.not_cast", message, Severity.WARNING, subject)
        times = (row.pickup_at, row.call_at, row.makeup_at, row.ready_at, row.on_set_at)
        if not _in_order([time for time in times if time is not None]):
            message = Message(
                N_("The call times of {role} on day {number} are out of order."), _of(view, row.role.name)
            )
            yield Finding("calls.order", message, Severity.VIOLATION, subject)
        starts = [scene.start for scene in view.scene_rows if row.role in scene.roles and scene.label in row.scenes]
        if starts and row.on_set_at > min(starts):
            params = {**_of(view, row.role.name), "on_set": row.on_set_at, "start": min(starts)}
            msgid = N_("{role} is on set at {on_set} on day {number}, after the first scene starts at {start}.")
            yield Finding("calls.late_on_set", Message(msgid, params), Severity.VIOLATION, subject)


def _in_order(times: list[DayMinute]) -> bool:
    return all(one <= other for one, other in pairwise(times))


def _of(view: CallSheetView, role: object) -> dict[str, object]:
    return {"role": role, "number": view.day_number}


def missing_translations(view: CallSheetView) -> list[Finding]:
    """Report every printed text that exists in one language only, once for each field."""
    found = []
    for language in LanguageCode:
        missing = list(dict.fromkeys(text.of(language) for text in printed_texts(view) if text.is_missing(language)))
        if missing:
            params = {"count": len(missing), "language": language, "texts": missing[:3]}
            message = Message(N_("{count} texts have no {language} words yet: {texts}"), params)
            subject = (Subject("shooting_day", view.day_id),)
            found.append(Finding(f"calls.untranslated_{language.value}", message, Severity.NOTE, subject))
    return found


def printed_texts(view: CallSheetView) -> Iterable[TwoTexts]:
    """Give every two-language text the sheet prints."""
    yield from (view.title, view.weather, view.place, view.address, view.assemble_place, view.parking, view.hospital)
    yield from (view.meals, view.rain_plan, view.rain_decider, view.notices, view.next_day_note)
    for row in view.rows:
        yield from (row.main_set, row.sub_set, row.synopsis, *row.elements, row.text)
    yield from (contact.position for contact in view.staff)
    for cast in view.cast:
        yield from (cast.place, cast.costume, cast.note)
    for extras in view.extras:
        yield from (extras.ages, extras.place, extras.costume, extras.contact)
    for note in view.notes:
        yield note.text
