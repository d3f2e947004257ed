"""What the set-up says, in Korean, Japanese and English at once: the reader's language is not known yet.

Any Python 3.6 or newer can read this module, since it also says that Python is too old.
"""

import sys
from pathlib import Path

SENTENCES = Path(__file__).resolve().parent.parent.parent / "resources" / "setup" / "sentences.json"


def sentences(key: str, **values: object) -> str:
    """Return the three sentences of `key`, one a line.

    Raises:
        KeyError: no sentence has this key, or a value is missing.
    """
    import json  # noqa: PLC0415 - every start imports this module, and almost none speaks

    lines = json.loads(SENTENCES.read_text(encoding="utf-8"))[key]
    return "".join(line.format(**values) + "\n" for line in lines)


def say(key: str, **values: object) -> None:
    """Write the three sentences of `key` to standard error, so that a command's output stays clean."""
    sys.stderr.write(sentences(key, **values))
    sys.stderr.flush()
