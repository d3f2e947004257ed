"""The command that brings a script in: import."""

from argparse import Namespace
from pathlib import Path

from core.schedule.commands import fill_pool
from core.script.detect import parse_script
from core.script.importing import ImportReport, SourceFile, import_script, plan_import
from core.script.labels import SCENE_CHANGE_LABELS
from core.script.parsed import ParsedScript, ScriptFormat
from core.script.revision import SceneChange
from core.store.opening import open_file
from core.store.problems import file_problem
from core.values.findings import Message
from i18n.marks import N_
from ui.terminal.output import GOOD, Output


def import_(args: Namespace, out: Output) -> int:
    """Bring a script into the production, or say what that would do."""
    path = Path(args.script)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise file_problem(N_("{file} could not be read."), path) from error
    parsed = parse_script(path.name, data, ScriptFormat(args.format) if args.format else None)
    with open_file(Path(args.file), read_only=args.dry_run) as opened:
        if args.dry_run:
            report = plan_import(opened.store, parsed, args.episode)
        else:
            source = SourceFile(path.name, data)
            with opened.store.step(N_("Import script {file}"), file=path.name):
                report = import_script(opened.store, parsed, source, args.episode)
                fill_pool(opened.store)
    if args.json:
        out.json(report_object(report))
    else:
        _say(report, out)
    return GOOD


def report_object(report: ImportReport) -> dict[str, object]:
    """Return an import as one JSON object."""
    parsed = report.parsed
    changes = {id(pairing.after): pairing.change for pairing in report.pairings if pairing.after}
    return {
        "format": parsed.script_format.value,
        "title": parsed.title,
        "episode": report.episode_number,
        "scenes": [
            {
                "number": scene.number,
                "heading": scene.heading.text,
                "int_ext": scene.heading.int_ext.value,
                "day_night": scene.heading.day_night.value,
                "main_set": scene.heading.main_set,
                "sub_set": scene.heading.sub_set,
                "characters": list(scene.characters),
                "cues": len(scene.cues),
                "line": scene.line,
                "change": changes[id(scene)].value,
            }
            for scene in parsed.scenes
        ],
        "omitted": [p.before.number for p in report.pairings if p.change is SceneChange.OMITTED and p.before],
        "characters": list(parsed.characters),
        "new_roles": list(report.new_roles),
        "cues": parsed.cues,
        "lines": lines_object(parsed),
    }


def lines_object(parsed: ParsedScript) -> dict[str, object]:
    """Return the account of the source lines as a JSON object."""
    ledger = parsed.ledger
    unplaced = [{"line": number, "text": text} for number, text in ledger.unplaced]
    return {"total": ledger.total, "placed": ledger.placed, "unplaced": unplaced}


def _say(report: ImportReport, out: Output) -> None:
    parsed = report.parsed
    out.say(
        N_("Episode {number}: {scenes} scenes, {roles} speaking roles, {cues} speeches"),
        number=report.episode_number,
        scenes=len(parsed.scenes),
        roles=len(parsed.characters),
        cues=parsed.cues,
    )
    for change, label in SCENE_CHANGE_LABELS.items():
        if report.count(change):
            out.say(N_("{change}: {count} scenes"), change=Message(label), count=report.count(change))
    out.say(N_("{placed} of {total} lines placed"), placed=parsed.ledger.placed, total=parsed.ledger.total)
    for number, text in parsed.ledger.unplaced:
        out.say(N_("  not placed, line {line}: {text}"), line=str(number), text=text.strip())
