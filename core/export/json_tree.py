"""Document trees as JSON: the same cells a PDF shows, written in a language."""

import json

from core.documents.tree import Cell, Document
from core.export.words import written
from i18n.language import Language


def tree_object(document: Document, language: Language) -> dict[str, object]:
    """Return a document as one JSON object, its values written in a language."""
    return {
        "title": written(document.title, language).plain,
        "corner": written(document.corner, language).plain,
        "language": language.code.value,
        "grids": [
            {
                "name": grid.name,
                "heading": language.message(grid.heading) if grid.heading else "",
                "rows": [[_cell(cell, language) for cell in row] for row in grid.rows],
            }
            for grid in document.grids
        ],
    }


def _cell(cell: Cell, language: Language) -> dict[str, object]:
    words = written(cell.value, language)
    shown: dict[str, object] = {"text": words.plain, "kind": cell.kind.value}
    if cell.span > 1:
        shown["span"] = cell.span
    if words.link:
        shown["link"] = words.link
    if words.is_foreign:
        shown["untranslated"] = True
    if cell.is_changed:
        shown["changed"] = True
    return shown


def tree_json(document: Document, language: Language) -> bytes:
    """Return the JSON text of a document, UTF-8, ended by a line feed."""
    return (json.dumps(tree_object(document, language), ensure_ascii=False, indent=1) + "\n").encode()
