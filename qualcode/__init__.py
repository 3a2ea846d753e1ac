"""qualcode: code Norwegian interviews, know who said what, and take the findings to Word.

The map. Each package may use those to the right of it, never those to the left:

``__main__ -> ui | cli -> edits -> store | importers | exporters -> wording -> analysis -> text -> model -> i18n``

- ``model``      what a study consists of: frozen values and the rules they obey
- ``text``       reading Norwegian text: pure functions on ``str``
- ``analysis``   a study in, tables out: counting, retrieval, evidence
- ``wording``    sentences, numbers and dates as people read them
- ``store``      the project file, the one place that knows SQLite
- ``importers``  a file in, model values out
- ``exporters``  values in, a file out
- ``edits``      everything a user can change, as verbs
- ``cli``        the ``qualcode`` command
- ``ui``         the window, the one place that knows Qt
- ``i18n``       the languages; beside it ``shipped``, where files that come with the program lie, and ``colours``

Start reading at ``model.study`` (the value every view reads), ``store.editing`` (the one door for
changes) and ``edits.coding`` (what a verb looks like).
"""

__version__ = "0.1.0"
