"""What a study consists of: frozen values, the derived relations between them, and their rules.

Start with ``study`` (all of it as one immutable value), then ``codes``, ``codings`` and ``people``.
Standard library only; nothing here knows files, windows or SQL. The map:

- values               ``project_info`` ``documents`` ``people`` ``codes`` ``codings`` ``findings`` ``memos``
  ``guides`` (what was asked of whom, and surveys) ``summaries`` ``queries`` ``maps`` ``words`` (what searches
  remember) ``sharing`` (what is known of copies); ``ids`` and ``span`` tell them apart and place them
- the whole            ``study``, made of ``table``s; ``kinds`` says which class is in which table, ``pointers``
  which field points where, ``rows`` how a value is written
- derived, not stored  ``quotations`` (who said it), ``codebook`` (the tree and its paths), ``blind`` (what a
  coder may see), ``code_test``, ``consensus`` and ``rounds`` (codings of one more coder)
- rules                ``rules``, checked before an edit is kept; ``faults`` in a file, ``flaws`` in a line that
  people write; ``errors`` are what all of it raises
- what edits come to   a ``plan``, made by ``code_changes`` ``code_groups`` ``corrections`` ``twins``
  ``guide_changes`` ``removal`` ``withdrawal`` ``settling``; ``attribute_values`` ``certainty`` ``differences``
  ``places`` and ``runs`` help
- what has happened    ``changes`` (one edit, row by row) with ``moves`` (what a corrected text shifts);
  ``patches`` lays them on a study, ``log`` tells them to people
- apart and together   ``handing_out`` (the part of a study that a coder gets), ``merging`` (copies back into
  one)
- ``progress``         how long work tells how far it is
"""
