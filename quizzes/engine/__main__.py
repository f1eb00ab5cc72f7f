"""The engine from the outside: `python -m quizzes.engine PATH...` (see `--help`)."""

import sys

from quizzes.engine.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
