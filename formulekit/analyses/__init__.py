"""What can be reckoned from a formule: the flow of cases, capacity, and what depends on whom."""
