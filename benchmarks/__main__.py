"""Run the benchmarks named on the command line, or all of them, and print one JSON object."""

import json
import os
import platform
import sys
from importlib import import_module
from pathlib import Path

_TOOLS = {"__init__", "__main__", "desk", "measure", "studies"}
ALL = tuple(sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in _TOOLS))
"""Names of the benchmarks: modules with a function ``run() -> dict``."""


def main(names: list[str]) -> int:
    """Run benchmarks by name; 2 when a name is unknown."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    unknown = [name for name in names if name not in ALL]
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are {', '.join(ALL)}", file=sys.stderr)
        return 2
    report: dict[str, object] = {
        "machine": {"python": platform.python_version(), "system": platform.platform(), "cores": os.cpu_count()}
    }
    for name in names or ALL:
        print(f"{name} ...", file=sys.stderr, flush=True)
        report[name] = import_module(f"benchmarks.{name}").run()
    print(json.dumps(report, indent=2, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
