"""Sentences, names and numbers as people read them: values in, text out, in the language that is asked for.

The map:

- ``language``      the words of the interface and of a study's reports
- ``names``         what kinds, stances, dimensions and the like are called
- ``numbers``       numbers, dates, times and sizes; ``values`` those of attributes
- ``units``         what is counted, and the rules of counting in words
- ``query``         a query as a sentence; ``side_by_side`` what two sides come to, ``words`` word lists, ``sample``
  what the sample adds up to
- ``matrix``, ``survey``, ``guides``, ``theories``, ``coverage``, ``draft``, ``report_parts``  what these rooms and
  reports tell
- ``evidence``      what carries a finding, in a sentence; ``stances`` that quotes pull both ways
- ``memos``         what a memo is about
- ``merging``       what a merge would do; ``conflicts`` what copies do not agree on, ``fields`` what they differ in
- ``agreement``     numbers of agreement and how to read them, ``agreement_units`` what they are of, ``consensus``
  what was settled; ``methods`` and ``agreement_methods`` sentences for a methods chapter
- ``log``           what was done, by whom; ``going`` and ``withdrawal`` what goes along, ``people_import`` who came
- ``pictures``      what pictures are called, what they count and how they are read
- ``search``        why a query cannot be asked, why forms are found, what measures mean
- ``attribution``   who said a quote, after the study's template; ``whereabouts`` who says a passage, and where
- ``errors``        what went wrong, what was not touched, what to do; ``rule_errors``, ``file_errors`` and
  ``missing_errors`` have the sentences of the three families, ``filling`` puts names into them, ``system_errors``
  ``faults`` and ``flaws`` are the clauses within

Functions that serve reports take the ``Translator`` of the report's language; errors speak the interface's.
"""
