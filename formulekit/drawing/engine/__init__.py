"""Graphviz, which gives boxes and lines their places."""
