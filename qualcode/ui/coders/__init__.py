"""Those who code: who is at work at this machine, what they are called, and whose codings are seen.

``dialog`` is where coders are changed, made of ``row``s; ``question`` asks once who codes here; ``menus`` fills the
two menus of the status line; ``badge`` is what a coder looks like, ``words`` what is said of what is hidden,
and ``status`` how far a coder has come with a document.
"""
