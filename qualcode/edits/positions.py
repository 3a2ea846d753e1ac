"""Where what is new stands among its peers: last."""

from collections.abc import Iterable
from typing import Any


def next_position(peers: Iterable[Any]) -> int:
    """Return the position after the last of ``peers``; 0 when there are none."""
    return max((int(peer.position) for peer in peers), default=-1) + 1
