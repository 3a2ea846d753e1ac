"""What must be fast, measured: ``python3 dev.py bench [what]`` prints JSON with medians and growth with size."""
