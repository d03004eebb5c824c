"""Write Dutch safety formules as code, check them, and draw them."""

__version__ = "0.1.0"
