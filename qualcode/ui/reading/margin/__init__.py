"""What stands beside the words.

``margin`` shows stripes and names, which ``plan`` places and ``names`` breaks; ``marks`` says what of them is
seen, and ``paint`` paints it. ``carrying`` takes a coding along by its stripe. ``memo_marks`` stand at the other
side of the words, and ``mark_items`` makes both known to a screen reader.
"""
