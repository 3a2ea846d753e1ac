"""The ``qualcode`` command: the same edits as the window, for scripts and for people who prefer a terminal.

- ``run``       the door: arguments in, exit code out; errors become sentences here and nowhere else
- ``tree``      which commands there are
- ``parts``     what commands are built of: help in the interface's language, options that several share
- ``output``    text, JSON and problems, written for people and for scripts
- ``usage``     arguments that make no sense, told in the interface's language
- ``coding_json``, ``filters``   codings as JSON, and the options that pick quotes
- one file for each family of commands: ``projects`` ``importing`` with ``imported``, ``codebook`` ``coding``
  ``quotes`` ``query`` ``table`` ``matrix`` ``survey`` ``search`` ``words`` ``findings`` ``themes`` ``coverage``
  ``guides`` ``guide_states`` ``people`` ``withdrawal`` ``agreement`` ``sharing`` ``versions`` ``log`` ``draft``
  ``picture`` ``report`` ``demo`` (``indexing`` makes words ready to be asked for)

Commands import what they need when they run, so that ``--help`` is there at once.
"""
