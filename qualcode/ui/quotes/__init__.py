"""The room of the quotes: a filter at the left, quotes as cards, and their way into findings and files.

``arrangement`` finds, groups and sorts (without Qt), ``room`` puts it together with ``filtering.panel``.
"""
