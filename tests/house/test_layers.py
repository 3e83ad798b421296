"""Guards of the layers: who may import whom. Each names the offending line."""

from __future__ import annotations

import sys
from fnmatch import fnmatch

import pytest

from tests.house.source import EVERY_IMPORT, FILES, LAYERS, Import, named

MAY_REACH = {"core": {"core"}, "store": {"core", "store"}, "screen": {"core", "screen"}, "cli": set(LAYERS)}

ONLY_IN = {
    "questionary": ["screen/drawn/*.py"],
    "prompt_toolkit": ["screen/drawn/*.py"],
    "rich": ["screen/*.py"],
    "yaml": ["store/yaml_door.py"],
    "sqlite3": ["store/index*.py"],
    "filelock": ["store/files*.py"],
    "typer": ["cli/*.py"],
}

NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "nntplib", "poplib", "requests", "smtplib", "socket",
    "socketserver", "ssl", "telnetlib", "urllib", "urllib3", "wsgiref", "xmlrpc",
}  # fmt: skip
OTHER_PROGRAMS = {"subprocess", "pty", "multiprocessing", "webbrowser", "ctypes"}
MAY_START = {"cli/editor.py": {"subprocess"}, "cli/sheet.py": {"webbrowser"}}  # $EDITOR; --open


def layer(file: str) -> str:
    """The layer of a file; `` for the package's own two."""
    return file.partition("/")[0] if "/" in file else ""


def reached(one: Import) -> str:
    """The layer that an import reaches; `` for anything outside the four."""
    parts = one.module.split(".")
    return parts[1] if parts[0] == "wantfirst" and len(parts) > 1 and parts[1] in LAYERS else ""


def top(one: Import) -> str:
    """The first name of a module."""
    return one.module.partition(".")[0]


@pytest.mark.parametrize("name", LAYERS)
def test_there_is_something_to_guard(name) -> None:
    """Each layer has files and imports to look at: a guard of nothing would always hold."""
    assert sum(layer(named(path)) == name for path in FILES) >= 5
    assert sum(layer(one.file) == name for one in EVERY_IMPORT) >= 20


def test_core_needs_only_python_and_itself() -> None:
    """Core imports the standard library and core, nothing else."""
    strange = [one.place for one in EVERY_IMPORT if layer(one.file) == "core"
               and reached(one) != "core" and top(one) not in sys.stdlib_module_names]  # fmt: skip
    assert strange == []


PURE = {
    "builtins",
    "io",
    "os",
    "pathlib",
    "shutil",
    "tempfile",
    "time",
    "datetime",
    "locale",
    "random",
    "secrets",
    "sys",
}


def test_core_touches_neither_files_nor_clock() -> None:
    """Core knows no path, no clock, no chance and no stream: the same input gives the same answer."""
    assert [one.place for one in EVERY_IMPORT if layer(one.file) == "core" and top(one) in PURE] == []


def test_layers_reach_only_down() -> None:
    """The cli reaches screen and store, those reach core, and screen and store never meet."""
    upwards = [one.place for one in EVERY_IMPORT if layer(one.file) and reached(one)
               and reached(one) not in MAY_REACH[layer(one.file)]]  # fmt: skip
    assert upwards == []


def test_nobody_but_the_entry_imports_the_commands() -> None:
    """The cli is imported by itself and by __main__ alone."""
    users = {one.file for one in EVERY_IMPORT if reached(one) == "cli" and layer(one.file) != "cli"}
    assert users == {"__main__.py"}


def test_imports_name_the_whole_path() -> None:
    """No import is relative, and none is made up at run time but that of the command to run."""
    made_up = [one.place for one in EVERY_IMPORT if one.module.startswith((".", "?"))]
    assert made_up == []
    assert [one.file for one in EVERY_IMPORT if one.module.endswith(".")] == ["cli/lazy.py"]


@pytest.mark.parametrize("library", ONLY_IN)
def test_library_is_used_in_its_place_only(library) -> None:
    """Each library has one place where it is used, and is used there."""
    users = {one.file for one in EVERY_IMPORT if top(one) == library}
    assert users, f"nobody uses {library}: take it out of this guard and of pyproject.toml"
    assert {file for file in users if not any(fnmatch(file, place) for place in ONLY_IN[library])} == set()


def test_no_other_library_is_used() -> None:
    """What is neither Python's nor in the table above is a new dependency: it needs a place there first."""
    known = {*sys.stdlib_module_names, *ONLY_IN, "wantfirst"}
    assert [one.place for one in EVERY_IMPORT if top(one) not in known] == []


def test_click_is_never_imported() -> None:
    """Typer brings its own; another one beside it is not the same."""
    assert [one.place for one in EVERY_IMPORT if top(one) == "click" or "._click" in one.module] == []


def test_there_is_no_network_code() -> None:
    """Nothing that could reach a network is imported anywhere."""
    assert [one.place for one in EVERY_IMPORT if top(one) in NETWORK] == []


def test_no_other_program_is_started_unasked() -> None:
    """Only the command that opens the person's editor, or a page of theirs, starts another program."""
    assert [one.place for one in EVERY_IMPORT
            if top(one) in OTHER_PROGRAMS - MAY_START.get(one.file, set())] == []  # fmt: skip
