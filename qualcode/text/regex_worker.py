"""Runs a regular expression in a process of its own, which can be stopped: Python's engine cannot be interrupted.

Reads one JSON object from standard input (``pattern``, ``flags``, ``texts``: pairs of a text and its spans) and
writes a list of ``[text, start, stop]`` for all hits that are not empty. Needs nothing but the standard library.
"""

import json
import re
import sys


def main() -> None:
    """Read the question, write the answer."""
    asked = json.load(sys.stdin)
    compiled = re.compile(asked["pattern"], asked["flags"])
    found = [
        (number, match.start(), match.end())
        for number, (text, spans) in enumerate(asked["texts"])
        for start, stop in spans
        for match in compiled.finditer(text, start, stop)
        if match.end() > match.start()
    ]
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
