"""The room of the documents: what has been imported, and the import with its preview."""
