"""Prompts drawn on a terminal: the only user of questionary and prompt_toolkit, loaded when the first one is asked."""
