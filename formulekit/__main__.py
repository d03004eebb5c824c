"""Run the command line as `python -m formulekit`."""

import sys

from formulekit.cli import main

if __name__ == "__main__":
    sys.exit(main())
