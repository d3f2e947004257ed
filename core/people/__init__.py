"""Who (사람 · 人): the production, its companies, persons, crew and roles. Imports store, values."""
