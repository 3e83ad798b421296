"""Photographs a page of HTML with Chromium; the PNG carries the hash of the HTML that it shows."""

from __future__ import annotations

import shutil
import struct
import subprocess
import zlib
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory


def is_of(picture: Path, html: str) -> bool:
    """The picture is there, and of this page."""
    return picture.exists() and _hash(html) in picture.read_bytes()


def _hash(html: str) -> bytes:
    return sha256(html.encode()).hexdigest().encode()


def photographed(html: str) -> bytes:
    """The page as a browser draws it on paper's white, in the width of a phone held across."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        raise SystemExit("the page needs Chromium, and none was found; all other pictures are made")
    with TemporaryDirectory() as folder:
        source, target = Path(folder) / "sheet.html", Path(folder) / "sheet.png"
        source.write_text(html, encoding="utf-8")
        subprocess.run(  # noqa: S603 - the browser that is installed here
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
             "--hide-scrollbars", f"--user-data-dir={folder}/profile", "--window-size=600,1060",
             f"--screenshot={target}", source.as_uri()],
            check=True, capture_output=True, timeout=60,
        )  # fmt: skip
        return _labelled(target.read_bytes(), _hash(html))


def _labelled(png: bytes, label: bytes) -> bytes:
    """The PNG with a label in it, before its last chunk."""
    body = b"tEXtSource\0" + label
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return png[:-12] + chunk + png[-12:]
