"""Gakyo: `python3 main.py` opens the window, `python3 main.py test` runs every check, `--help` lists the rest."""

import sys

from ui.bootstrap import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
