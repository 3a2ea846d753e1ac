"""Attributes where one works, shared by the rooms of the informants and of the documents.

``dialog`` asks for an attribute, and ``changing`` adds, changes and removes one; ``values`` reads and writes what
stands in a field, and ``fields`` has such a field for each attribute of one document or case. ``place`` shows those
of a table's current row beside the table.
"""
