"""Everything a user can change, as verbs: plain functions that take the project and say what shall be.

Each asks the model for new values and carries them out inside one ``editing``; each is one step of undo.
"""
