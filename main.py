"""Gakyo: `python3 main.py` opens the window, `python3 main.py test` runs every check, `--help` lists the rest.

Any Python 3.6 or newer can read this file, to say when it is too old.
"""

import sys

from ui.setup.words import say

if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - the one place that meets an older Python
        say("python_too_old", found="{}.{}".format(*sys.version_info))
        sys.exit(1)
    from ui.bootstrap import main

    sys.exit(main(sys.argv[1:]))
