"""Reusable parts of the window; they know nothing of the domain.

Text is set from outside (`say`), colours are read from `ui.theme` when painting, and every control carries an
accessible name.
"""
