"""The rating bench from the outside: `python -m quizzes.rating --help`."""

import sys

from quizzes.rating.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
