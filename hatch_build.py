"""Builds what is in C (linter/core) into the wheel, where there is a C compiler; else Python does its work."""

from __future__ import annotations

import sysconfig
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_MODULE = "replylint._core"
_ABI = (3, 11)  # of Python, that the module asks for; later ones can load it too


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the module to the wheel; for an editable install it is laid beside the Python sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before anything is packed."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        self._folder = tempfile.TemporaryDirectory(prefix="replylint-build-")  # until the wheel is packed
        try:
            built = _build(root, Path(self._folder.name))
        except Exception as error:  # whatever setuptools and the compiler may raise
            self.app.display_warning(
                f"replylint: its matcher in C was not built ({error}); it will work without it, only slower. "
                "To build it, install a C compiler and Python's headers (Debian: gcc python3-dev) and install again."
            )
            return
        beside = root / "linter" / "replylint" / built.name
        if version == "editable":
            beside.unlink(missing_ok=True)
            beside.write_bytes(built.read_bytes())
            return
        build_data["pure_python"] = False
        build_data["tag"] = f"cp{_ABI[0]}{_ABI[1]}-abi3-{_platform()}"
        build_data["force_include"][str(built)] = f"replylint/{built.name}"


def _build(root: Path, folder: Path) -> Path:
    from setuptools import Distribution, Extension
    from setuptools.command.build_ext import build_ext

    sources = sorted(str(path) for path in (root / "linter" / "core").glob("*.c"))
    extension = Extension(
        _MODULE,
        sources,
        define_macros=[("Py_LIMITED_API", f"0x{_ABI[0]:02X}{_ABI[1]:02X}0000")],
        extra_compile_args=[] if sysconfig.get_platform().startswith("win") else ["-O3", "-std=c11"],
        py_limited_api=True,
    )
    command = build_ext(Distribution({"name": "replylint", "ext_modules": [extension]}))
    command.build_lib, command.build_temp = str(folder / "lib"), str(folder / "temp")
    command.ensure_finalized()
    command.run()
    (built,) = (folder / "lib").rglob("_core.*")
    return built


def _platform() -> str:
    return sysconfig.get_platform().replace("-", "_").replace(".", "_")
