"""The room of the codebook: the tree at the left, what a code means at the right."""
