"""A page of panels: all that is most important on one sheet."""
