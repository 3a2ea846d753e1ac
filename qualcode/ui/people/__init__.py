"""The room of the informants: a table edited in place, with roles, case and attributes."""
