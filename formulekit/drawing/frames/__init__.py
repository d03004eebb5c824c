"""Frames of boxes and lines: rows are planned, Graphviz places, we draw."""
