"""The rules, one module per block of codes; each rule is one decorated function with its texts beside it."""
