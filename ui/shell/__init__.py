"""The frame around the screens: window, rail, bars, inspector, palette, undo list, dialogs and help."""
