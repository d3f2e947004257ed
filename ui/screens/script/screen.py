"""The script: episodes and scenes, the scene and role grid, and bringing in a new draft."""

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from core.people.model import Role
from core.people.queries import production_of
from core.schedule.commands import fill_pool
from core.schedule.queries import board_view
from core.script.commands import add_episode, add_scene, set_appearance, set_omitted
from core.script.detect import parse_script
from core.script.importing import ImportReport, SourceFile, import_script
from core.script.labels import APPEARANCE_MARKS
from core.script.model import Episode, Place, Scene
from core.script.parsed import ParsedScript
from core.script.queries import (
    cast_of_scenes,
    episodes_in_order,
    places_in_order,
    scene_grid,
    scene_labels,
    scenes_in_order,
    scenes_of_episode,
)
from core.script.revision import SceneChange
from core.store.changes import Changes
from core.store.store import Store
from core.values.findings import FileProblem, Finding, Message, Subject
from core.values.ids import Id
from core.values.lengths import Eighths
from i18n.current import _, current
from i18n.marks import N_
from ui.actions import Action
from ui.jobs import Progress
from ui.messages import Notice
from ui.screens.base import Screen
from ui.screens.script import places
from ui.screens.script.breakdown import scene_content
from ui.screens.script.grids import (
    SCENE_COLUMNS,
    SCENE_HEADERS,
    GridCells,
    SceneCells,
    grid_columns,
    grid_headers,
    grid_rows,
    write_scene,
)
from ui.widgets.button import Button
from ui.widgets.empty_state import Beginning, EmptyState
from ui.widgets.grid.cells import Edit, Row
from ui.widgets.grid.table import Table
from ui.widgets.labels import label
from ui.widgets.layouts import column, page, row
from ui.widgets.segments import Segments

TABS = (N_("Scene list"), N_("Scenes and roles"), N_("Places"))
TABLES = (
    "episode",
    "scene",
    "scene_role",
    "role",
    "strip",
    "shooting_day",
    "production",
    "place",
    "element",
    "scene_element",
)
PLACES_TAB = 2
SCRIPTS = "*.fountain *.fdx *.txt *.md *.spmd"


class ScriptScreen(Screen):
    """Episodes, scenes and roles."""

    NAME = "script"
    TITLE = N_("Script")
    ICON = "script"
    KEY = "Alt+2"
    WATCHES = TABLES

    def build(self) -> None:
        """Make the toolbar and both tables."""
        self.heading, self.count = label("display"), label("second")
        self.episode = QComboBox()
        self.episode.setMaximumWidth(190)
        self.episode.activated.connect(lambda _at: self.refresh(None))
        self.tabs = Segments(len(TABS))
        self.tabs.chosen.connect(self._choose)
        self.import_button = Button("primary", icon_name="import", key="Ctrl+I")
        self.import_button.clicked.connect(self.ask_import)
        self.add_button = Button(icon_name="plus", key="Ctrl+N", small=True)
        self.add_button.clicked.connect(self.add)
        self.scenes = Table(SCENE_COLUMNS, self._write_scenes)
        self.scenes.grid.row_chosen.connect(self._selected)
        self.grid_place = QWidget()
        self.grid_layout = QVBoxLayout(self.grid_place)
        self.grid_layout.setContentsMargins(0, 0, 0, 0)
        self.matrix: Table | None = None
        self._matrix_roles: tuple[Id, ...] = ()
        self.marks = label("caption", wrap=True)
        self.empty = EmptyState(
            "script", [Beginning("import", self.ask_import, "Ctrl+I"), Beginning("plus", self.add, "Ctrl+N")]
        )
        self.stack = QStackedWidget()
        self.places = Table(places.COLUMNS, self._write_places)
        for body in (self.empty, self.scenes, column((self.grid_place, 1), self.marks), self.places):
            self.stack.addWidget(body)
        self._tab = 0
        bar = row(self.heading, self.episode, self.tabs, self.count, None, self.add_button, self.import_button)
        self.set_body(page(bar, (self.stack, 1)))

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(_("Script"))
        self.episode.setAccessibleName(_("Episode"))
        self.import_button.say(_("Import script"))
        self.add_button.say(_("Add scene"))
        for button, msgid in zip(self.tabs.buttons, TABS, strict=True):
            button.setText(_(msgid))
        self.tabs.buttons[self._tab].setChecked(True)
        self.scenes.grid.say([_(msgid) for msgid in SCENE_HEADERS], _("Scene list"))
        self.places.grid.say([_(msgid) for msgid in places.HEADERS], _("Places"))
        self.marks.setText(_("● speaks   ○ appears   △ voice only   □ in a photograph   ◇ by a double"))
        self.empty.say(
            _("There is no script yet"),
            _("Scenes, roles and lengths are read from the script; every line is accounted for."),
            [
                (_("Import script"), _("Fountain, Final Draft, or text in the Korean or Japanese form")),
                (_("Add scene"), _("Start an episode by hand")),
            ],
        )

    def refresh(self, changes: Changes | None) -> None:
        """Read episodes and scenes."""
        del changes
        self._read_episodes()
        chosen = self.episode.currentData()
        episode_id = Id(chosen) if chosen else None
        scenes = scenes_of_episode(self.store, episode_id) if episode_id else scenes_in_order(self.store)
        labels = scene_labels(self.store)
        form = production_of(self.store).length_form
        self.scenes.grid.set_rows(
            [Row(scene.id, scene) for scene in scenes], SceneCells(labels, self._cast(), self._days(), form)
        )
        self._show_grid(episode_id, labels)
        self.places.grid.set_rows(places.place_rows(places_in_order(self.store)), places.place_cells)
        length = current().length(_sum(scenes), form)
        self.count.setText(_("{count} scenes, {length}", count=sum(not s.is_omitted for s in scenes), length=length))
        filled = self._tab == PLACES_TAB or bool(self.store.count(Scene))
        self.stack.setCurrentIndex(self._tab + 1 if filled else 0)
        for widget in (self.episode, self.count, self.add_button):
            widget.setVisible(bool(self.store.count(Episode)) and self._tab != PLACES_TAB)

    def _read_episodes(self) -> None:
        chosen = self.episode.currentData()
        self.episode.clear()
        self.episode.addItem(_("All episodes"), "")
        for episode in episodes_in_order(self.store):
            title = current().value(episode.title)
            name = _("Episode {number}", number=episode.number)
            self.episode.addItem(f"{name} {title}".strip(), str(episode.id))
        self.episode.setCurrentIndex(max(0, self.episode.findData(chosen)))

    def _cast(self) -> dict[Id, str]:
        numbers = {role.id: str(role.number) if role.number else "-" for role in self.store.all(Role)}
        return {
            scene_id: ", ".join(numbers[part.role_id] for part in parts)
            for scene_id, parts in cast_of_scenes(self.store).items()
        }

    def _days(self) -> dict[Id, str]:
        return {
            strip.scene.id: f"{day.unit.letter}{day.day.number}"
            for day in board_view(self.store).days
            for strip in day.strips
            if strip.scene is not None
        }

    def _show_grid(self, episode_id: Id | None, labels: Mapping[Id, str]) -> None:
        if self._tab != 1:
            return
        grid = scene_grid(self.store, episode_id)
        roles = tuple(role.id for role in grid.roles)
        if self.matrix is None or roles != self._matrix_roles:
            if self.matrix is not None:
                self.matrix.hide()
                self.matrix.deleteLater()
            self.matrix = Table(grid_columns(grid.roles), self._write_marks)
            self._matrix_roles = roles
            self.grid_layout.addWidget(self.matrix)
        self.matrix.grid.say(grid_headers(grid.roles), _("Scenes and roles"))
        self.matrix.grid.set_rows(grid_rows(grid), GridCells(grid, labels))

    # ---- writing

    def _write_scenes(self, edits: Sequence[Edit]) -> dict[Edit, Finding]:
        form = production_of(self.store).length_form
        refused = {}
        for edit in edits:
            found = write_scene(self.store.get(Scene, Id(edit.key)), edit, form, self.attempt)
            if found is not None:
                refused[edit] = found
        return refused

    def _write_marks(self, edits: Sequence[Edit]) -> dict[Edit, Finding]:
        refused = {}
        kinds = {mark: kind for kind, mark in APPEARANCE_MARKS.items()}
        for edit in edits:
            found = self.attempt(set_appearance, Id(edit.key), Id(edit.column), kinds.get(edit.text))
            if found is not None:
                refused[edit] = found
        return refused

    def _write_places(self, edits: Sequence[Edit]) -> dict[Edit, Finding]:
        refused = {}
        fresh = Place()
        for edit in edits:
            key = fresh.id if edit.key == places.NEW_PLACE else Id(edit.key)
            place = self.store.find(Place, key) or fresh
            found = places.write_place(place, edit, self.attempt)
            if found is not None:
                refused[edit] = found
        return refused

    # ---- what can be done

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # as in Screen
        """Return what can be done with the script."""
        return (
            Action("script.import", N_("Import script"), self.ask_import, key="Ctrl+I", icon="import"),
            Action("script.add", N_("Add scene"), self.add, key="Ctrl+N", icon="plus"),
            Action("script.omit", N_("Omit the scene, or take it back"), self.omit, key="Ctrl+Delete", icon="trash"),
            Action("script.grid", N_("Scenes and roles"), lambda: self._choose(1), icon="filter"),
            Action("script.places", N_("Places"), lambda: self._choose(PLACES_TAB), icon="place"),
        )

    def _choose(self, number: int) -> None:
        self._tab = number
        self.tabs.buttons[number].setChecked(True)
        self.refresh(None)

    def ask_import(self) -> None:
        """Ask for a script and bring it in."""
        title, kinds = _("Import script"), f"{_('Scripts')} ({SCRIPTS});;{_('All files')} (*)"
        name, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Read a script in the background, and bring it in as one step."""
        try:
            data = path.read_bytes()
        except OSError:
            self.services.messages.tell(N_("{file} could not be read."), file=path.name)
            return
        chosen = self.episode.currentData()
        episode = self.store.find(Episode, Id(chosen)) if chosen else None

        def work(progress: Progress) -> ParsedScript:
            progress.report(0, 1)
            return parse_script(path.name, data)

        def done(parsed: ParsedScript) -> None:
            source = SourceFile(path.name, data)
            report = self.run(_bring_in, parsed, source, episode.number if episode else None)
            if report is not None:
                self.services.messages.post(Notice(_told(report)))

        def failed(error: Exception) -> None:
            if not isinstance(error, FileProblem):
                raise error
            self.services.messages.show_finding(error.finding)

        self.services.jobs.start(Message(N_("Read {file}"), {"file": path.name}), work, done, failed=failed)

    def add(self) -> None:
        """Add a scene after the current one; the first makes episode 1."""
        episodes = episodes_in_order(self.store)
        chosen = self.episode.currentData()
        episode = next((e for e in episodes if e.id == chosen), episodes[-1] if episodes else None)
        if episode is None:
            episode = self.run(add_episode, 1)
        if episode is None:
            return
        after = self.scenes.grid.key
        numbers = [s.number for s in scenes_of_episode(self.store, episode.id)]
        following = str(max((int(n) for n in numbers if n.isdecimal()), default=0) + 1)
        added = self.run(add_scene, episode.id, following, Id(after) if after else None)
        if added is not None:
            self.refresh(None)
            self.scenes.grid.go_to(added.id, "main_set")
            self.scenes.grid.setFocus()

    def omit(self) -> None:
        """Omit the current scene, or take it back."""
        key = self.scenes.grid.key
        scene = self.store.find(Scene, Id(key)) if key else None
        if scene is not None:
            self.run(set_omitted, scene, is_omitted=not scene.is_omitted)

    # ---- selection

    def _selected(self, key: str) -> None:
        self.selection_changed.emit(self.store.find(Scene, Id(key)) if key else None)

    def inspector_for(self, selection: Scene | None) -> QWidget | None:
        """Show the scene as it is written."""
        if selection is None:
            return None
        printed = scene_labels(self.store).get(selection.id, selection.number)
        return scene_content(selection, printed, self.store, self.attempt)

    def select(self, subject: Subject) -> None:
        """Go to a scene, an episode or a place."""
        if subject.table == "place":
            self._choose(PLACES_TAB)
            self.places.grid.go_to(subject.id)
            return
        if subject.table == "episode":
            self.episode.setCurrentIndex(max(0, self.episode.findData(subject.id)))
            self.refresh(None)
            return
        with contextlib.suppress(KeyError):
            scene = self.store.get(Scene, Id(subject.id))
            if self.episode.currentData() not in {"", str(scene.episode_id)}:
                self.episode.setCurrentIndex(0)
                self.refresh(None)
        self.scenes.grid.go_to(subject.id)


def _bring_in(store: Store, parsed: ParsedScript, source: SourceFile, episode: int | None) -> ImportReport:
    """Import a script and give its scenes strips in the pool, as one step."""
    with store.step(N_("Import script {file}"), file=source.name):
        report = import_script(store, parsed, source, episode)
        fill_pool(store)
    return report


def _told(report: ImportReport) -> Message:
    ledger = report.parsed.ledger
    params = {
        "episode": report.episode_number,
        "new": report.count(SceneChange.NEW),
        "changed": report.count(SceneChange.CHANGED) + report.count(SceneChange.RENUMBERED),
        "omitted": report.count(SceneChange.OMITTED),
        "placed": ledger.placed,
        "total": ledger.total,
    }
    return Message(
        N_("Episode {episode}: {new} new, {changed} changed, {omitted} omitted; {placed} of {total} lines placed."),
        params,
    )


def _sum(scenes: Sequence[Scene]) -> Eighths:
    return Eighths(sum(scene.length for scene in scenes if not scene.is_omitted))
