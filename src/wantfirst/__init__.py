"""wantfirst: start from what you want, then ask the right person in the right round."""

__version__ = "0.1.0"
