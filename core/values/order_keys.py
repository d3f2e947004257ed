"""Fractional order keys: a place in a list that two offices can give without renumbering it.

A key is a non-empty string of the 62 digits below, read as a fraction; it never ends in the digit 0.
Between any two keys there is another, so moving a row writes that row alone.
"""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def key_between(before: str, after: str) -> str:
    """Return a key that sorts after `before` and before `after`.

    Args:
        before: the key of the row above; empty at the start of the list.
        after: the key of the row below; empty at the end of the list.

    Raises:
        ValueError: `before` does not sort before `after`.
    """
    if after and before >= after:
        raise ValueError((before, after))
    prefix = ""
    while True:
        depth = len(prefix)
        low = DIGITS.index(before[depth]) if depth < len(before) else 0
        high = DIGITS.index(after[depth]) if after and depth < len(after) else len(DIGITS)
        if high - low > 1:
            return prefix + DIGITS[(low + high) // 2]
        prefix += DIGITS[low]
        if high != low:
            after = ""


def keys_after(before: str, count: int) -> list[str]:
    """Return `count` evenly spaced keys that sort after `before`, in order, each of bounded length."""
    width = 1
    while len(DIGITS) ** width <= count + 1:
        width += 1
    stride = len(DIGITS) ** width // (count + 1)
    return [before + _written((n + 1) * stride, width) for n in range(count)]


def _written(number: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        number, digit = divmod(number, len(DIGITS))
        digits = DIGITS[digit] + digits
    return digits.rstrip("0")
