"""Do coders agree? Own implementations of the definitions in the literature, each named where it stands.

The map:

- ``choice``        who is compared, where, on which codes, in which units
- ``marks``, ``units``  what each coder marked, and in which units of the text
- ``tally``         the sums per document that every number is made of
- ``chance``, ``alpha``, ``overlap``, ``unitizing``  the coefficients themselves, on arrays; ``reliability`` makes
  their tables from plain lists of values, ``unitizing_2004`` is the first of Krippendorff's alphas for unitizing;
  all count with ``arrays``
- ``coefficients``, ``intervals``, ``report``  a comparison's numbers with their intervals;
  ``remarks`` on how to read them
- ``disagreements`` the places where coders differ, ``agreed`` those where they do not
- ``confusions``     which codes stand against which, and in which units
- ``against_consensus``  each coder compared with what was settled

Codings overlap and a unit may carry several codes, so each code is compared for itself (present or absent) and the
codes are then pooled; no unit is forced to have one code. numpy is imported here and nowhere else.
"""
