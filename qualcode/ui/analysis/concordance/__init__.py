"""The concordance as a table: ``model`` holds its lines, ``table`` shows them."""
