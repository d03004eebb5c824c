"""Compare a template with the formules that are based on it: differences, roles, and the tables that show them."""
