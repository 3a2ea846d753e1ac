"""The room of the quotes: a filter at the left, quotes as cards, and their way into findings and files.

``arrangement`` finds, groups and sorts (without Qt), ``filters`` and what it is built of ask what to show, ``room``
puts it together.
"""
