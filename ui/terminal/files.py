"""Commands about the production file: new, show, check, undo, backup."""

from argparse import Namespace
from pathlib import Path

from core.calls.queries import call_sheet_view, sun_at
from core.calls.rules import call_findings
from core.people.commands import title_production
from core.people.model import Person
from core.people.queries import production_of, roles_in_order
from core.people.rules import people_findings
from core.schedule.queries import board_view
from core.schedule.rules import double_bookings, scheduled_twice, strip_findings
from core.script.model import Place
from core.script.queries import episodes_in_order, scenes_of_episode
from core.store.backup import back_up
from core.store.check import damage_of
from core.store.opening import create_file, open_file
from core.store.store import Store
from core.values.findings import Finding, Refused, Severity
from core.values.texts import TwoTexts
from i18n.marks import N_
from ui.terminal.output import FOUND, GOOD, Output, names_object, texts_object


def new(args: Namespace, out: Output) -> int:
    """Make an empty production file; an existing one is never touched."""
    with create_file(Path(args.file)) as opened:
        title_production(opened.store, TwoTexts(args.title_ko, args.title_ja))
    out.say(N_("{file} was made."), file=args.file)
    return GOOD


def show(args: Namespace, out: Output) -> int:
    """Print what the file holds."""
    with open_file(Path(args.file), read_only=True) as opened:
        out.findings(opened.findings)
        if args.json:
            out.json(production_object(opened.store))
        else:
            _show_lines(opened.store, out)
    return GOOD


def production_object(store: Store) -> dict[str, object]:
    """Return the production as one JSON object: episodes with scenes, roles, days with their strips."""
    view = board_view(store)
    return {
        "title": texts_object(production_of(store).title),
        "episodes": [
            {
                "number": episode.number,
                "title": texts_object(episode.title),
                "scenes": [
                    {
                        "number": scene.number,
                        "heading": scene.heading,
                        "int_ext": scene.int_ext.value,
                        "day_night": scene.day_night.value,
                        "main_set": texts_object(scene.main_set),
                        "sub_set": texts_object(scene.sub_set),
                        "eighths": int(scene.length),
                        "omitted": scene.is_omitted,
                    }
                    for scene in scenes_of_episode(store, episode.id)
                ],
            }
            for episode in episodes_in_order(store)
        ],
        "roles": [{"number": role.number, "name": names_object(role.name)} for role in roles_in_order(store)],
        "days": [
            {
                "unit": day.unit.letter,
                "number": day.day.number,
                "date": day.day.date.isoformat(),
                "kind": day.day.kind.value,
                "strips": [
                    {
                        "kind": strip.strip.kind.value,
                        "scene": strip.label,
                        "start": int(slot.start),
                        "end": int(slot.end),
                    }
                    for strip, slot in zip(day.strips, day.slots, strict=True)
                ],
            }
            for day in view.days
        ],
        "pool": [strip.label for strip in view.pool],
    }


def _show_lines(store: Store, out: Output) -> None:
    title = production_of(store).title
    out.line(" · ".join(text for text in (title.ko, title.ja) if text))
    for episode in episodes_in_order(store):
        scenes = scenes_of_episode(store, episode.id)
        out.say(N_("Episode {number}: {count} scenes"), number=episode.number, count=len(scenes))
    out.say(N_("{count} roles"), count=len(roles_in_order(store)))
    view = board_view(store)
    for day in view.days:
        out.say(
            N_("Unit {unit}, day {number}, {date}: {count} scenes"),
            unit=day.unit.letter,
            number=day.day.number,
            date=day.day.date,
            count=day.scene_count,
        )
    out.say(N_("Unscheduled: {count} scenes"), count=len(view.pool))


def every_finding(store: Store) -> list[Finding]:
    """Return what the rules of every room report about a production."""
    view = board_view(store)
    places = {place.id: place for place in store.all(Place)}
    found = people_findings(store.all(Person), roles_in_order(store))
    found += double_bookings(view.days)
    found += scheduled_twice(view)
    for day in view.days:
        place = places.get(day.day.place_id) if day.day.place_id else None
        found += strip_findings(day, sun_at(day.day, place))
        if day.strips:
            found += call_findings(call_sheet_view(store, day.day.id))
    return found


def check(args: Namespace, out: Output) -> int:
    """Check the file byte by byte, and the production by its rules."""
    with open_file(Path(args.file), read_only=True, thorough=False) as opened:
        damage = damage_of(opened.store.database)
        found = [damage] if damage is not None else every_finding(opened.store)
        conflicts = [] if damage is not None else opened.store.conflicts()
    graver = [finding for finding in found if finding.severity is not Severity.NOTE]
    if args.json:
        findings = [out.finding_object(finding) for finding in found]
        out.json({"whole": damage is None, "findings": findings, "conflicts": len(conflicts)})
    else:
        out.say(N_("The file is whole.") if damage is None else N_("The file is damaged."))
        out.findings(found)
    return FOUND if graver or conflicts or damage is not None else GOOD


def undo(args: Namespace, out: Output) -> int:
    """Take back the latest steps, the newest first."""
    with open_file(Path(args.file)) as opened:
        out.findings(opened.findings)
        for done in range(args.steps):
            label = opened.store.undo_label()
            try:
                opened.store.undo()
            except Refused as refused:
                out.complain(refused.finding)
                return GOOD if done else FOUND
            if label is not None:
                out.say(N_("Undone: {step}"), step=label)
    return GOOD


def backup(args: Namespace, out: Output) -> int:
    """Write a verified copy."""
    with open_file(Path(args.file), read_only=True) as opened:
        made = back_up(opened.store, Path(args.out))
    out.say(N_("{file} was written and verified."), file=str(made))
    return GOOD
