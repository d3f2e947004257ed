"""Words in two languages (말 · ことば): marks, languages, catalogues, formats."""
