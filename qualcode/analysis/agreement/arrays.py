"""Numbers by the block: every coefficient takes arrays with any leading axes and computes them all at once.

A study's report asks for the same coefficients of a hundred codes, and an interval asks for them a thousand times
more; the leading axes are those codes and draws. Undefined values are NaN here and None in what users are shown.
"""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


def ratio(above: Array, below: Array) -> Array:
    """Return ``above / below``, NaN wherever ``below`` is 0."""
    above, below = np.broadcast_arrays(np.asarray(above, float), np.asarray(below, float))
    result = np.full(below.shape, np.nan)
    np.divide(above, below, out=result, where=below != 0)
    return result


def diagonal_sum(square: Array) -> Array:
    """Return the sum of the main diagonal over the last two axes."""
    return np.asarray(np.trace(square, axis1=-2, axis2=-1), float)


def total(square: Array) -> Array:
    """Return the sum over the last two axes."""
    return np.asarray(square.sum(axis=(-2, -1)), float)


def defined(value: float) -> float | None:
    """Return a plain number, or None for what is undefined (NaN)."""
    return None if np.isnan(value) else float(value)
