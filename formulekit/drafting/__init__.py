"""A first text of a formule: what is to be filled in, each line with a comment that says what is asked."""
