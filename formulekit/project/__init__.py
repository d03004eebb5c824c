"""A project: its files, its documents, and each document composed and validated."""
