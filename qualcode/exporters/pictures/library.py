"""matplotlib, made ready: its files in the program's own cache folder, its settings its own, its font at hand."""

import logging
import os
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import RLock
from typing import Any

LOCK = RLock()
"""Held while matplotlib works: it is not made for several threads."""

FAMILY = "DejaVu Sans"
"""The font of all pictures: it comes with matplotlib, so that it is there on every machine, with æ, ø and å."""


@cache
def library() -> Any:  # noqa: ANN401 - matplotlib, which is loaded here only
    """Return matplotlib. Nobody's settings but its own and ours count, and nothing is written outside the cache."""
    with LOCK:
        choose_folder()
        # It says in the log that it lists the machine's fonts, which it does once.
        logging.getLogger("matplotlib").setLevel(logging.ERROR)
        import matplotlib

        matplotlib.rcdefaults()
        matplotlib.rcParams.update(
            {
                "font.family": FAMILY,
                "svg.fonttype": "path",
                "svg.hashsalt": "qualcode",
                "hatch.linewidth": 0.5,
                "text.parse_math": False,
                "path.simplify": False,
                "text.hinting": "none",
            }
        )
        return matplotlib


def choose_folder() -> None:
    """Let matplotlib keep its list of fonts in the program's cache folder, unless somebody has chosen another."""
    if "MPLCONFIGDIR" in os.environ:
        return
    from platformdirs import user_cache_path

    folder: Path = user_cache_path("qualcode", appauthor=False) / "matplotlib"
    # Where nothing can be written matplotlib makes a temporary folder, and says so to nobody.
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        os.environ["MPLCONFIGDIR"] = str(folder)
