"""What rooms ask of each other and of the window, without knowing who grants it."""

from PySide6.QtCore import QObject, Signal


class Wishes(QObject):
    """One signal a wish; a room's plan, the window or a keeper hears those that it grants."""

    room_wanted = Signal(str)
    """Somebody asks for the room of that key."""
    place_wanted = Signal(object)
    """Somebody asks to see a ``Place`` in its text; the room of the text is asked for as well."""
    memo_wanted = Signal(object)
    """Somebody asks to see the memo of this ``MemoId``, to read it and to write on."""
    quotes_wanted = Signal(object)
    """Somebody asks to see the quotes behind a number; a ``QuoteFilter``."""
    informant_wanted = Signal(object)
    """Somebody asks to see an ``InformantId`` in the table of the informants."""
    finding_wanted = Signal(object)
    """Somebody asks to see a ``FindingId`` among the findings."""
    project_wanted = Signal(object)
    """Somebody asks to open the project at this ``Path``."""
    words_wanted = Signal()
    """Somebody waits for ``words`` that are those of the study as it is."""
    passages_wanted = Signal()
    """Somebody waits for ``passages`` that are those of the study as it is."""
    search_wanted = Signal(str)
    """Somebody asks to search the study for these words; for none, to see the last search."""
    command_wanted = Signal(str)
    """Somebody asks for the window's command of that key."""
    import_wanted = Signal(list)
    """Somebody asks to import these files (``Path``)."""
