"""Two groups side by side: ``view`` and its ``lists``."""
