"""Bare `wantfirst`."""
import typer


def where(context: typer.Context) -> None: ...
