"""The window, and the only home of Qt.

``app`` builds ``Settings``, ``Jobs``, ``Workspace`` and ``MainWindow`` and passes them on; there are no
singletons. Each room of the rail is a package of its own that knows no other room: rooms meet in ``Workspace``,
which holds the open project and what the user is looking at, and turns every change into one Qt signal.
``commands`` is the one table that menus, shortcuts and the command palette are made from.
"""
