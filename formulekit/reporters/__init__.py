"""The reporters, one module per format; each is one decorated function from a report to text."""
