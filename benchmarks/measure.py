"""Timing in milliseconds, by the clock and of the processor: medians of several runs; memory of this process."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Took(NamedTuple):
    """How long something took, in milliseconds."""

    wall: float
    cpu: float
    """What the processor was busy with it: the same however many others share the machine, but for its caches."""


def took(work: Callable[[], object]) -> Took:
    """Do something and return how long it took."""
    started, busy = time.perf_counter(), time.process_time()
    work()
    cpu = time.process_time() - busy
    return Took((time.perf_counter() - started) * 1000, cpu * 1000)


def figures(name: str, times: Sequence[Took], part: float = 0.5) -> dict[str, float]:
    """Return what ``part`` of the times (0.5: their median) do not exceed: ``name_ms`` and ``name_cpu_ms``."""
    return {
        f"{name}_{unit}": round(sorted(column)[min(len(times) - 1, int(len(times) * part))], 1)
        for unit, column in zip(("ms", "cpu_ms"), zip(*times, strict=True), strict=True)
    }


def median_ms(work: Callable[[], object], runs: int = 5) -> float:
    """Return the median wall time of ``work`` in milliseconds, to a tenth."""
    times = []
    for _run in range(runs):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return round(statistics.median(times), 1)


def script_ms(code: str, *args: str, runs: int = 5) -> float:
    """Return the median wall time, in milliseconds, of a fresh Python that runs ``code``."""
    return median_ms(lambda: subprocess.run([sys.executable, "-c", code, *args], check=True), runs)


def output_of(code: str, *args: str) -> str:
    """Return what a fresh Python that runs ``code`` prints."""
    ended = subprocess.run([sys.executable, "-c", code, *args], check=True, capture_output=True, text=True)
    return ended.stdout.strip()


MEMORY = """
def memory_mb():
    import resource, sys
    try:
        # On Linux getrusage still tells the peak of the process that started this one.
        with open("/proc/self/status") as status:
            return round(next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024)
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return round(peak / (1024 * 1024 if sys.platform == "darwin" else 1024))
"""
"""Code that defines ``memory_mb()``: the most memory, in MB, that the process has held."""
