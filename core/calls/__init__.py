"""Tomorrow (콜시트 · 日々スケ): call times and the call sheet of a shooting day. Imports schedule and below."""
