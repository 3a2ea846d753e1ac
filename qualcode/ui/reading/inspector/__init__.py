"""The inspector: all that there is to say of the codings at the caret.

``inspector`` shows its ``parts``; ``speaker`` says who speaks, ``stance`` and ``voice`` how.
"""
