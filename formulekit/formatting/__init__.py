"""Rewriting a document's text, its meaning untouched: the order of keys, and the language of keys and fixed values."""
