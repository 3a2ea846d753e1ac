"""Which codes stand against which, as a list to be read from the top."""

from qualcode.analysis.agreement.arrays import Array


def sorted_confusions(confused: Array) -> list[tuple[int, int, float]]:
    """Return row, column and units of all places of the table that hold any, the most frequent first.

    What both coders used comes after what they confused; the last row and column stand for no code at all.
    """
    size = len(confused)
    found = [(i, j, float(confused[i, j])) for i in range(size) for j in range(size) if confused[i, j] > 0]
    return sorted(found, key=lambda one: (one[0] == one[1], -one[2], one[0], one[1]))
