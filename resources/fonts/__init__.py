"""KJ Sheet Sans, the one typeface of the documents and of the window, and the script that builds it.

The family is merged from parts of the Noto fonts under the SIL Open Font License (`OFL.txt`):
Japanese glyph shapes, all hangul, and the symbols of call sheets, in Regular and Bold.
"""
