"""The first room: make or open a project, and the four steps from texts to findings."""
