"""The table of numbers that views share, sorted, filtered and unfolded as lists of numbers.

So only what is seen costs anything: ``figures`` are the values, ``model`` and ``table`` show them, and
``measures`` says what the numbers mean.
"""
