"""Small widgets that every room may use; they take plain values and know nothing of a study."""
