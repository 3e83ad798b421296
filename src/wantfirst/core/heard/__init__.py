"""Weighs what was said: vague or firm, and what would pin it down."""
