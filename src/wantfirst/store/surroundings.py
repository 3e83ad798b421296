"""Where the home lies, when that is a place from which it may travel on by itself."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from wantfirst.store.files_words import shown
from wantfirst.store.files_write import make_folder

TOLD = "told-where"  # in cache/: that the person knows
SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
}


def travels(home: Path) -> str:
    """A sentence when the home lies in a git work tree or in a folder that is copied elsewhere; else nothing."""
    path = Path(home).absolute()
    for place in (path, *path.parents):
        with suppress(OSError):
            service = _service(place)
            if service:
                return f"Your files lie in a folder of {service}, which copies them to other machines: {shown(place)}"
            if (place / ".git").exists():
                return f"Your files lie in a git work tree and could be committed with it: {shown(place)}"
    return ""


def _service(place: Path) -> str:
    """The service that copies this folder, by its name (`OneDrive - Acme` too) or by the mark that Syncthing leaves."""
    name = place.name.lower()
    for known, service in SYNCED.items():
        if name == known or name.startswith((f"{known} ", f"{known}-", f"{known}(")):
            return service
    return "Syncthing" if (place / ".stfolder").exists() else ""


def told(home: Path) -> bool:
    """True when the person was told once; remembers that it happens now. Never complains."""
    mark = home / "cache" / TOLD
    if mark.exists():
        return True
    with suppress(OSError):
        make_folder(mark.parent)
        mark.touch(0o600)
    return False
