"""What a formule looks like: one module and one pure function per question."""

NAMES = ("network", "chain", "outcomes", "responsibilities", "capacity", "card")
"""Our own views, each a module here of that name, in the order in which they are drawn."""
