"""Work done apart in copies of one study, brought together: three studies in, one out, nobody's work lost.

Start with ``merge`` (the whole of it, in order) and ``plan`` (what it says before anything happens; ``seen``
where coding is blind). ``texts`` and
``places`` bring the three (``sides``) into the same positions, ``ground`` is what two copies share that forgot it;
``three_way`` merges row by row with the fields of ``atoms``; ``turns``, ``needs``, ``trees``, ``doubles`` and
``names`` put right what two sound studies cannot be together.

The merge is the same from both sides: no rule asks which side is whose, only what was changed, and then the words
themselves. A merge of three copies, one after the other, gives the same codings in any order.
"""
