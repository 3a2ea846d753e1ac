"""Do coders agree.

``view`` compares whom its ``bar`` says, unless something is ``missing``, and shows the ``numbers`` in ``pages``,
per code by ``model`` and ``table``; ``places`` beneath says how to read them and where coders differ. ``shown`` is
a comparison as it is seen, which ``words`` makes off the UI thread when ``comparing`` asks. ``round_dialog`` asks
for a new round of coding, and ``settling`` is the desk where differences are settled.
"""
