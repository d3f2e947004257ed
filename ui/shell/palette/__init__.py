"""The palette (Ctrl+K): Do, Go and Found over every action, room and record."""
