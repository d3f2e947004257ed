"""Filling a store with the sample production."""

from core.sample.board import add_schedule
from core.sample.breakdown import add_script
from core.sample.call_sheets import add_calls
from core.sample.people import add_people
from core.store.store import Store
from i18n.marks import N_


def fill(store: Store) -> None:
    """Write the sample production into an empty store, in one step that undo does not pass.

    Raises:
        FileProblem: the file is read-only, or the disk refuses.
    """
    with store.step(N_("Make the sample production"), undoable=False) as step:
        add_people(step)
        add_script(store, step)
        add_schedule(step)
        add_calls(step)
