"""What is worked out once and kept in the cache folder: checked when read, whole or not there when written."""

from __future__ import annotations

import json
import tempfile
import unicodedata
import zlib
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from replylint.digest import digest as plain_digest
from replylint.locate import cache_folder as cache_folder

_FORMAT = 1
# what says the version of a package, without importing it
_VERSIONS = {"spacy": "about.py", "simplemma": "__init__.py", "babel": "__init__.py"}


def read_kept(path: Path, magic: bytes) -> bytes | None:
    """The content that ``write_kept`` wrote; None if there is none, or it is not what was written."""
    try:
        kept = path.read_bytes()
    except OSError:
        return None
    start = len(magic) + 4
    if kept[:start] != magic + zlib.crc32(memoryview(kept)[start:]).to_bytes(4, "big"):
        return None
    return kept[start:]


def write_kept(path: Path, magic: bytes, content: bytes) -> None:
    """Write beside and rename, so that another process sees a whole file or none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        try:
            file.write(magic + zlib.crc32(content).to_bytes(4, "big") + content)
            file.close()
            Path(file.name).replace(path)
        except BaseException:
            file.close()
            Path(file.name).unlink(missing_ok=True)
            raise


def read_plain(path: Path, key: str) -> Any | None:
    """The data kept under this key; None if there is none, it is not what was written, or the key is another's."""
    content = read_kept(path, _magic(key))
    if content is None:
        return None
    try:
        return json.loads(content)
    except ValueError:
        return None


def write_plain(path: Path, key: str, plain: Any) -> None:
    """Keep the data; a cache folder that cannot be written costs time only."""
    with suppress(OSError):
        write_kept(path, _magic(key), json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode())


def _magic(key: str) -> bytes:
    return f"replylint {_FORMAT} {key}\n".encode()


def digest(pieces: Iterable[bytes]) -> str:
    """A hash of the pieces, in their order, as text."""
    return plain_digest(*pieces).hex()


@cache
def code_digest(package: str) -> str:
    """A hash of all that decides how a text is cut: our code in this package, and the libraries' versions."""
    folder = Path(__file__).parent.parent / package
    pieces = [unicodedata.unidata_version.encode()]
    for path in sorted(folder.rglob("*.py")):
        pieces += [path.name.encode(), path.read_bytes()]
    for library, name in _VERSIONS.items():
        spec = find_spec(library)
        if spec is not None and spec.origin is not None:
            pieces.append((Path(spec.origin).parent / name).read_bytes())
    return digest(pieces)
