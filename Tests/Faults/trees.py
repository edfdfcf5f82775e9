"""What lies in a folder, and whether that is a whole site."""

import hashlib
import os
from pathlib import Path

BOOKS = ".sitegen/"
MANIFEST = BOOKS + "manifest"


def tree(folder: Path) -> dict[str, str]:
    """Path → digest of every file below the folder; of a folder `/`, of a link where it leads. Empty if it is not there."""
    found = {}
    for place, folders, files in os.walk(folder):
        inside = os.path.relpath(place, folder)
        for name in folders + files:
            path = os.path.normpath(os.path.join(inside, name))
            full = os.path.join(place, name)
            if os.path.islink(full):
                found[path] = "-> " + os.readlink(full)
            elif os.path.isdir(full):
                found[path + "/"] = "/"
            else:
                with open(full, "rb") as file:
                    content = file.read()
                found[path] = hashlib.sha256(without_receipt(content) if path == MANIFEST else content).hexdigest()
    return found


def without_receipt(manifest: bytes) -> bytes:
    """A build that had something to say, such as which pages went, leaves none; one from nothing has nothing to say."""
    return b"\n".join(line for line in manifest.split(b"\n") if not line.startswith(b"from "))


def files(tree: dict[str, str]) -> dict[str, str]:
    """Those that readers see: no folders, and not the build's books."""
    return {path: digest for path, digest in tree.items() if digest != "/" and not path.startswith(BOOKS)}


def lost(now: dict[str, str], old: dict[str, str], new: dict[str, str]) -> list[str]:
    """What is wrong with a site on the way from `old` to `new`: files that are neither, and files that both have and that
    are not there."""
    now, old, new = files(now), files(old), files(new)
    faults = [f"{path} is neither old nor new" for path in now if now[path] not in (old.get(path), new.get(path))]
    return faults + [f"{path} is missing" for path in old.keys() & new.keys() - now.keys()]


def difference(now: dict[str, str], wanted: dict[str, str]) -> list[str]:
    """Paths that are not as they should be."""
    return sorted(path for path in now.keys() | wanted.keys() if now.get(path) != wanted.get(path))
