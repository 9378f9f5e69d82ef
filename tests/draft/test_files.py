from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from replylint.draft import find_files, format_of, is_template
from replylint.errors import DraftError


def found(*paths: Path, base: Path) -> list[str]:
    return [
        item.relative_to(base).as_posix() if isinstance(item, Path) else f"! {item}"
        for item in find_files(list(paths))
    ]


def make(base: Path, *names: str) -> None:
    for name in names:
        (base / name).parent.mkdir(parents=True, exist_ok=True)
        (base / name).write_text("x", "utf-8")


def test_folders_in_sorted_order_with_known_suffixes_only(tmp_path: Path) -> None:
    make(
        tmp_path,
        "b.md",
        "a.txt",
        "c/d.EML",
        "c/e.html.j2",
        "f.py",
        "g.j2",
        ".hidden/h.txt",
        ".i.txt",
        "j.htm/k.txt",
    )
    assert found(tmp_path, base=tmp_path) == ["a.txt", "b.md", "c/d.EML", "c/e.html.j2", "j.htm/k.txt"]


def test_files_as_given_and_once(tmp_path: Path) -> None:
    make(tmp_path, "b.py", "a.txt", ".c.txt")
    named = [tmp_path / "b.py", tmp_path / ".c.txt", tmp_path, tmp_path / "a.txt"]
    assert found(*named, base=tmp_path) == ["b.py", ".c.txt", "a.txt"]


def test_a_missing_path_is_reported_in_its_place(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    items = list(find_files([tmp_path / "no.txt", tmp_path / "a.txt"]))
    assert isinstance(items[0], DraftError)
    assert "no.txt: no such file" in str(items[0])
    assert items[1] == tmp_path / "a.txt"


def test_links_make_no_loop(tmp_path: Path) -> None:
    make(tmp_path, "a/b.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone.txt")
    assert found(tmp_path, base=tmp_path) == ["a/b.txt"]


def test_what_git_ignores_is_left_out_exactly(tmp_path: Path) -> None:
    names = [
        "a.txt",
        "out/b.txt",
        "x/c.txt",
        "x/keep.txt",
        "x/y/d.md",
        "x/y/e.md",
        "x/out/f.txt",
        "secret.txt",
        "z/z.txt",
    ]
    make(tmp_path, *names)
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / ".gitignore").write_text("/out/\nx/*.txt\n!x/keep.txt\n*.md\nz/*\n", "utf-8")
    (tmp_path / "x" / "y" / ".gitignore").write_text("!e.md\n", "utf-8")
    (tmp_path / ".git" / "info" / "exclude").write_text("secret.txt\n", "utf-8")
    listed = subprocess.run(
        ["git", "-C", tmp_path, "ls-files", "--others", "--exclude-standard"],
        check=True,
        capture_output=True,
        text=True,
    )
    expected = sorted(name for name in listed.stdout.split() if not name.endswith(".gitignore"))
    assert expected == ["a.txt", "x/keep.txt", "x/out/f.txt", "x/y/e.md"]
    assert sorted(found(tmp_path, base=tmp_path)) == expected
    assert found(tmp_path / "x" / "y", base=tmp_path) == ["x/y/e.md"]
    assert found(tmp_path / "x" / "c.txt", base=tmp_path) == ["x/c.txt"]


def test_ignore_files_outside_a_repository_hold_below_them(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    (tmp_path / ".gitignore").write_text("b.txt\n", "utf-8")
    assert found(tmp_path, base=tmp_path) == ["a.txt"]


@pytest.mark.parametrize(
    ("name", "kind", "template"),
    [
        ("a.txt", "plain", False),
        ("a", "plain", False),
        ("A.MARKDOWN", "markdown", False),
        ("x/a.htm", "html", False),
        ("a.eml", "email", False),
        ("reply.html.j2", "html", True),
        ("reply.md.liquid", "markdown", True),
        ("reply.txt.hbs", "plain", True),
        ("reply.j2", "plain", True),
        ("a.docx", "plain", False),
    ],
)
def test_formats(name: str, kind: str, template: bool) -> None:
    assert (format_of(name), is_template(name)) == (kind, template)
