"""Which letter key was pressed, whatever the layout writes: ㅡ and も are the M key.

Tables: Dubeolsik (KS X 5002) for hangul, JIS X 6002 for kana. Both stand on the same physical keys as QWERTY.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_QWERTY = "qwertyuiopasdfghjklzxcvbnm"
_HANGUL = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"
_KANA = "たていすかんなにらせちとしはきくまのりつさそひこみも"
_SHIFTED = {"ㅃ": "q", "ㅉ": "w", "ㄸ": "e", "ㄲ": "r", "ㅆ": "t", "ㅒ": "o", "ㅖ": "p", "ぃ": "e", "っ": "z"}
_LETTERS: Mapping[str, str] = {
    **dict(zip(_QWERTY, _QWERTY, strict=True)),
    **dict(zip(_HANGUL, _QWERTY, strict=True)),
    **dict(zip(_KANA, _QWERTY, strict=True)),
    **_SHIFTED,
}


def physical_letter(event: QKeyEvent) -> str:
    """Return the letter or digit of the key in upper case, or nothing for every other key."""
    key = event.key()
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z or Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return chr(key)
    return _LETTERS.get(event.text().lower(), "").upper()
