"""The room of the findings: research questions, the claims that answer them, and the quotes that carry the claims.

``outline`` is the tree at the left, ``gaps`` tells below it what is missing; ``editor`` holds a finding's claim
and concept and says what stands behind it, ``evidence`` lists its quotes and lets them be ordered, ``picker``
offers more. ``actions`` makes the edits.
"""
