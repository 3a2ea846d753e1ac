"""What a study consists of: frozen values, the derived relations between them, and their rules.

Start with ``study`` (all of it as one immutable value), then ``codes``, ``codings`` and ``people``.
Standard library only; nothing here knows files, windows or SQL.
"""
