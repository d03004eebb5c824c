"""Columns of boxes of which one leads to another: stacked and tied by lines of our own."""
