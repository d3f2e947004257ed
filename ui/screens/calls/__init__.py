"""The call sheets screen (콜시트 · 日々スケ): tomorrow's sheet edited, checked, and seen as the page itself."""
