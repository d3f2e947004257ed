"""The program from the command line: the same work as in the window, without one, and without Qt.

Exit codes: 0 good, 1 findings or refused, 2 wrong usage.
"""

import argparse
import locale
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from core.values.findings import Refused
from core.values.language_code import LanguageCode
from i18n.language import language_of
from i18n.marks import N_
from ui.terminal import demo, exports, files, scripts
from ui.terminal.output import FOUND, GOOD, USAGE, Output

Command = Callable[[argparse.Namespace, Output], int]


class Parser(argparse.ArgumentParser):
    """Says in the reader's language that it did not understand."""

    def error(self, message: str) -> NoReturn:
        """Print the usage and the reason, and end with 2."""
        language = language_of(system_language())
        self.print_usage(sys.stderr)
        sys.stderr.write(language.text(N_("This is not how the command is used ({reason})."), reason=message) + "\n")
        raise SystemExit(USAGE)


def system_language() -> LanguageCode:
    """Return the language of this person's system: Japanese where it says so, else Korean; GAKYO_LANGUAGE decides."""
    name = os.environ.get("GAKYO_LANGUAGE") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    name = name or (locale.getlocale()[0] or "")
    return LanguageCode.JA if name.casefold().startswith("ja") else LanguageCode.KO


def parser() -> Parser:
    """Return the parser of every command."""
    language = language_of(system_language())
    text = language.text
    root = Parser(prog="gakyo", description=text(N_("Schedules, call sheets and contracts of Korean-Japanese dramas.")))
    root.add_argument("--speak", choices=["ko", "ja"], help=text(N_("Language of what is printed")))
    commands = root.add_subparsers(dest="command", metavar="COMMAND")

    def add(name: str, msgid: str, run: Command) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text(msgid), description=text(msgid))
        command.set_defaults(run=run)
        return command

    def add_for_file(name: str, msgid: str, run: Command) -> argparse.ArgumentParser:
        command = add(name, msgid, run)
        command.add_argument("file", metavar="FILE", help=text(N_("The production, *.gakyo")))
        return command

    json_help = text(N_("Print one JSON object"))
    new = add_for_file("new", N_("Make an empty production"), files.new)
    new.add_argument("--title-ko", default="", metavar="T", help=text(N_("Title in Korean")))
    new.add_argument("--title-ja", default="", metavar="T", help=text(N_("Title in Japanese")))
    bring = add_for_file("import", N_("Bring a script in"), scripts.import_)
    bring.add_argument("script", metavar="SCRIPT", help=text(N_("Fountain, Final Draft or plain-text script")))
    bring.add_argument("--episode", type=_positive, metavar="N", help=text(N_("Episode number")))
    bring.add_argument(
        "--format", choices=["fountain", "fdx", "korean", "japanese"], help=text(N_("Form of the script"))
    )
    bring.add_argument("--dry-run", action="store_true", help=text(N_("Only say what would happen")))
    bring.add_argument("--json", action="store_true", help=json_help)
    show = add_for_file("show", N_("Print what a production holds"), files.show)
    show.add_argument("--json", action="store_true", help=json_help)
    export = add_for_file("export", N_("Write a document"), exports.export)
    export.add_argument("document", choices=["call-sheet"], help=text(N_("Which document")))
    export.add_argument(
        "--day", type=_positive, required=True, metavar="N", help=text(N_("Number of the shooting day"))
    )
    export.add_argument("--unit", default="A", metavar="A", help=text(N_("Letter of the unit")))
    export.add_argument("--language", choices=["ko", "ja"], required=True, help=text(N_("Language of the document")))
    export.add_argument("--out", required=True, metavar="PATH", help=text(N_("The file to write: .pdf or .json")))
    export.add_argument("--masked", action="store_true", help=text(N_("Hide phone numbers")))
    check = add_for_file("check", N_("Check the file and the production"), files.check)
    check.add_argument("--json", action="store_true", help=json_help)
    undo = add_for_file("undo", N_("Take back the latest steps"), files.undo)
    undo.add_argument("--steps", type=_positive, default=1, metavar="N", help=text(N_("How many")))
    backup = add_for_file("backup", N_("Write a verified copy"), files.backup)
    backup.add_argument("--out", required=True, metavar="PATH", help=text(N_("Where to")))
    sample = add("demo", N_("Make the sample production and its documents"), demo.demo)
    sample.add_argument("--out", default="demo", metavar="DIR", help=text(N_("Folder to write to")))
    sample.add_argument("--no-window", action="store_true", help=text(N_("Do not open the window")))
    return root


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def run(argv: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    try:
        args = parser().parse_args(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else USAGE
    if args.command is None:
        parser().print_help()
        return USAGE
    out = Output(language_of(args.speak or system_language()))
    command: Command = args.run
    try:
        return command(args, out)
    except Refused as refused:
        out.complain(refused.finding)
        return FOUND
    except BrokenPipeError:
        sys.stderr.close()
        return GOOD
