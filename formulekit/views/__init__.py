"""What a formule looks like: one module and one pure function per question."""
