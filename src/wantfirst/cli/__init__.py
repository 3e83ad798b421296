"""The commands: each loads, calls core and draws. Decides nothing."""
