"""Bringing a script file into the production, in one undoable step that keeps schedules.

Scenes that are still there keep their identity, so the strips on the board stay where they are. A scene the new draft
no longer has is marked omitted, never thrown away. What people corrected by hand stays, unless the writer changed
the same heading.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from core.people.model import Role
from core.script.estimate import estimated_length, estimated_seconds
from core.script.model import Appearance, Episode, Scene, SceneRole, ScriptImport
from core.script.names import VOICES
from core.script.parsed import ParsedScene, ParsedScript
from core.script.queries import episode_numbered, scenes_of_episode
from core.script.revision import Pairing, SceneChange, paired
from core.script.rules import script_findings
from core.store.step import Step
from core.store.store import Store
from core.values.findings import FileProblem, Finding, Severity, finding
from core.values.ids import Id
from core.values.language_code import LanguageCode
from core.values.order_keys import key_between, keys_after
from core.values.texts import NO_TEXT, TwoNames, TwoTexts
from i18n.marks import N_

HEADING_EXAMPLES = "S#1. 거실 (낮) · ○居間（夜） · INT. HOUSE - DAY"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The script file: its name, and its bytes for the record of what was imported."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do.

    Attributes:
        pairings: every scene of the draft beside the one it was, then the omitted ones.
        new_roles: speaking names the cast list did not have.
    """

    episode_number: int
    parsed: ParsedScript
    pairings: tuple[Pairing, ...]
    new_roles: tuple[str, ...]

    @property
    def findings(self) -> list[Finding]:
        """What a person should look at in the file."""
        return script_findings(self.parsed)

    def count(self, change: SceneChange) -> int:
        """Count the scenes a change happened to."""
        return sum(pairing.change is change for pairing in self.pairings)


def plan_import(store: Store, parsed: ParsedScript, episode_number: int | None = None) -> ImportReport:
    """Say what importing a script would do, without writing.

    Args:
        store: the production.
        parsed: the script.
        episode_number: the episode; None takes the number the script gives, or 1.

    Raises:
        FileProblem: the script holds no scene.
    """
    if not parsed.scenes:
        raise FileProblem(
            finding(
                "script.no_scenes",
                N_("No scene heading was found, so nothing was imported. Headings look like this: {examples}"),
                Severity.VIOLATION,
                examples=HEADING_EXAMPLES,
            )
        )
    number = episode_number if episode_number is not None else parsed.episode_number or 1
    episode = episode_numbered(store, number)
    before = [] if episode is None else scenes_of_episode(store, episode.id)
    known = _roles_by_name(store.all(Role))
    speaking: dict[str, str] = {}
    for name in parsed.characters:
        speaking.setdefault(_plain(name), name)
    new = tuple(name for plain, name in speaking.items() if plain not in known)
    return ImportReport(number, parsed, tuple(paired(before, parsed.scenes)), new)


def import_script(
    store: Store, parsed: ParsedScript, source: SourceFile, episode_number: int | None = None
) -> ImportReport:
    """Bring a script into the production; see the module.

    Raises:
        FileProblem: the script holds no scene; the production is as it was.
    """
    report = plan_import(store, parsed, episode_number)
    with store.step(N_("Import script {file}"), file=source.name) as step:
        episode = episode_numbered(store, report.episode_number) or step.save(Episode(number=report.episode_number))
        writer = _Writer(store, step, parsed, episode)
        writer.write(report)
        step.save(_record_of(parsed, source, episode.id))
    return report


def _record_of(parsed: ParsedScript, source: SourceFile, episode_id: Id) -> ScriptImport:
    return ScriptImport(
        episode_id=episode_id,
        file_name=source.name,
        script_format=parsed.script_format.value,
        sha256=hashlib.sha256(source.data).hexdigest(),
        imported_at=f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
        lines_total=parsed.ledger.total,
        lines_placed=parsed.ledger.placed,
        unplaced=json.dumps(parsed.ledger.unplaced, ensure_ascii=False),
    )


class _Writer:
    """Writes one import."""

    def __init__(self, store: Store, step: Step, parsed: ParsedScript, episode: Episode) -> None:
        self.store = store
        self.step = step
        self.parsed = parsed
        self.episode = episode
        self.language = parsed.language
        self.memory = _translations(store.all(Scene))
        self.roles = _roles_by_name(store.all(Role))

    def write(self, report: ImportReport) -> None:
        self._add_roles(report.new_roles)
        kept = [pairing for pairing in report.pairings if pairing.after is not None]
        for pairing, key in zip(kept, order_keys([p.before.order_key if p.before else "" for p in kept]), strict=True):
            scene = self.step.save(self._scene(pairing, key))
            if pairing.change in {SceneChange.NEW, SceneChange.CHANGED} and pairing.after:
                self._write_cast(scene, pairing.after)
        for pairing in report.pairings:
            if pairing.after is None and pairing.before is not None:
                self.step.save(replace(pairing.before, is_omitted=True))

    def _add_roles(self, names: Iterable[str]) -> None:
        number = max((role.number for role in self.roles.values()), default=0)
        for name in names:
            number += 1
            ko, ja = (name, "") if self.language is LanguageCode.KO else ("", name)
            role = self.step.save(Role(number=number, name=TwoNames(native=name, ko=ko, ja=ja)))
            self.roles[_plain(name)] = role

    def _scene(self, pairing: Pairing, key: str) -> Scene:
        parsed = pairing.after
        assert parsed is not None  # noqa: S101 - omitted scenes are not written here
        before = pairing.before or Scene(episode_id=self.episode.id, number=parsed.number)
        scene = replace(before, number=parsed.number, order_key=key, is_omitted=parsed.is_omitted)
        if before.heading != parsed.heading.text:
            scene = self._with_heading(scene, parsed)
        if before.body != parsed.body or pairing.before is None:
            scene = self._with_body(scene, parsed, is_new=pairing.before is None)
        if parsed.synopsis and not scene.synopsis.of(self.language):
            scene = replace(scene, synopsis=scene.synopsis.replaced(self.language, parsed.synopsis))
        return scene

    def _with_heading(self, scene: Scene, parsed: ParsedScene) -> Scene:
        heading = parsed.heading
        return replace(
            scene,
            heading=heading.text,
            int_ext=heading.int_ext,
            day_night=heading.day_night,
            main_set=self._translated(scene.main_set, heading.main_set),
            sub_set=self._translated(scene.sub_set, heading.sub_set),
        )

    def _translated(self, before: TwoTexts, text: str) -> TwoTexts:
        """Return the text with the other language's words: those it had if it is unchanged, else remembered ones."""
        if text == (before.ko if self.language is LanguageCode.KO else before.ja):
            return before
        return self.memory.get((self.language, text), NO_TEXT.replaced(self.language, text)) if text else NO_TEXT

    def _with_body(self, scene: Scene, parsed: ParsedScene, *, is_new: bool) -> Scene:
        """Take the new text; a length or time somebody set by hand stays."""
        was = estimated_length(replace_body(parsed, scene.body), self.parsed.script_format)
        length = estimated_length(parsed, self.parsed.script_format)
        by_hand = not is_new and scene.length != was and parsed.heading.eighths is None
        timed_by_hand = not is_new and scene.screen_seconds != estimated_seconds(was, self.parsed.script_format)
        return replace(
            scene,
            body=parsed.body,
            script_language=self.language,
            length=scene.length if by_hand else length,
            screen_seconds=scene.screen_seconds
            if timed_by_hand
            else estimated_seconds(length, self.parsed.script_format),
        )

    def _write_cast(self, scene: Scene, parsed: ParsedScene) -> None:
        wanted = {self.roles[_plain(n)].id: a for n, a in appearances(parsed, self.roles.values()).items()}
        present = {part.role_id: part for part in self.store.all(SceneRole, scene_id=scene.id)}
        for role_id, appearance in wanted.items():
            part = present.get(role_id)
            if part is None:
                self.step.save(SceneRole(scene_id=scene.id, role_id=role_id, appearance=appearance))
            elif part.appearance is not appearance and appearance is not Appearance.APPEARS:
                self.step.save(replace(part, appearance=appearance))
        for role_id, part in present.items():
            if role_id not in wanted and part.appearance in {Appearance.SPEAKS, Appearance.VOICE}:
                self.step.trash(part)


def replace_body(parsed: ParsedScene, body: str) -> ParsedScene:
    """Return the scene with other text, to estimate what it was."""
    return replace(parsed, body=body)


def appearances(parsed: ParsedScene, roles: Iterable[Role]) -> dict[str, Appearance]:
    """Return how each role is in a scene: speaks, is only heard, or is only named in the directions."""
    found: dict[str, Appearance] = {}
    for cue in parsed.cues:
        words = {part.strip().upper() for part in re.split(r"[\s・,/]+", cue.extension)}
        for name in cue.names:
            if words & VOICES:
                found.setdefault(name, Appearance.VOICE)
            else:
                found[name] = Appearance.SPEAKS
    speaking = {_plain(name) for name in found}
    for role in roles:
        names = [n for n in (role.name.native, role.name.ko, role.name.ja) if len(n) > 1]
        if not speaking & {_plain(n) for n in names} and any(_is_named(n, parsed.directions) for n in names):
            found[names[0]] = Appearance.APPEARS
    return found


def _is_named(name: str, directions: str) -> bool:
    """Tell whether a name stands in the directions; a Latin one as a whole word, in capitals or not."""
    if name.isascii():
        return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", directions, re.IGNORECASE) is not None
    return name in directions


def order_keys(keys: list[str]) -> list[str]:
    """Return rising order keys, keeping those given where they already rise; an empty one is to be made."""
    given = [key for key in keys if key]
    if given != sorted(set(given)) or not given:
        return keys_after("", len(keys))
    made: list[str] = []
    for at, key in enumerate(keys):
        following = next((later for later in keys[at:] if later), "")
        made.append(key or key_between(made[-1] if made else "", following))
    return made


def _roles_by_name(roles: Iterable[Role]) -> dict[str, Role]:
    return {_plain(n): r for r in roles for n in (r.name.native, r.name.ko, r.name.ja) if n}


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()


def _translations(scenes: Iterable[Scene]) -> dict[tuple[LanguageCode, str], TwoTexts]:
    memory: dict[tuple[LanguageCode, str], TwoTexts] = {}
    for scene in scenes:
        for text in (scene.main_set, scene.sub_set):
            if text.ko and text.ja:
                memory[(LanguageCode.KO, text.ko)] = text
                memory[(LanguageCode.JA, text.ja)] = text
    return memory
