"""Who did what when: ``dialog`` has the list of ``model`` under the choices of ``bar``."""
