"""Lanes through which something travels: planned in columns and bands, with lines of our own."""
