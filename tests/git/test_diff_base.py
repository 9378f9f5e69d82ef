"""``--diff-base``: findings on lines that are new or changed since a revision, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.git.conftest import Check, Git, places

BAD = "A gadget.\n"
GOOD = "A widget.\n"


@pytest.fixture
def committed(repository: Path, git: Git) -> Path:
    """One old draft full of gadgets, committed."""
    (repository / "old.txt").write_text(BAD * 3 + GOOD * 3)
    git("add", "-A")
    git("commit", "-qm", "old")
    return repository


def test_only_changed_lines(committed: Path, check: Check, git: Git) -> None:
    assert places(check(".")) == ["old.txt:1", "old.txt:2", "old.txt:3"]
    assert check(".", "--diff-base", "HEAD") == Ran(0, "", "replylint: no draft has changed since HEAD\n")
    assert check(".", "--diff-base", "HEAD", "-q") == Ran(0, "", "")
    (committed / "old.txt").write_text(BAD * 3 + GOOD + BAD + GOOD + BAD)
    done = check(".", "--diff-base", "HEAD")
    assert (done.code, places(done)) == (1, ["old.txt:5", "old.txt:7"])
    git("add", "-A")
    assert places(check(".", "--diff-base", "HEAD")) == ["old.txt:5", "old.txt:7"]
    git("commit", "-qm", "new")
    assert places(check(".", "--diff-base", "HEAD~1")) == ["old.txt:5", "old.txt:7"]
    assert places(check(".", "--diff-base", "HEAD")) == []


def test_neighbours_of_a_changed_line_stay_out(committed: Path, check: Check) -> None:
    (committed / "old.txt").write_text(BAD + "One gadget.\n" + BAD + GOOD * 3)
    assert places(check(".", "--diff-base", "HEAD")) == ["old.txt:2"]


def test_a_finding_over_several_lines_counts_where_one_has_changed(
    committed: Path, check: Check, git: Git
) -> None:
    wrapped = "As you will remember from our long talk about all of it on Monday, Acme has\na {} gadget.\n"
    (committed / "old.txt").write_text(wrapped.format("blue"))
    git("commit", "-qam", "two lines")
    (committed / "old.txt").write_text(wrapped.format("new"))
    assert places(check(".", "--diff-base", "HEAD")) == ["old.txt:1"]


def test_lines_that_went_report_nothing(committed: Path, check: Check) -> None:
    (committed / "old.txt").write_text(BAD * 2 + GOOD * 3)
    assert check(".", "--diff-base", "HEAD").out == ""


def test_new_files_whole_whether_git_knows_them_or_not(committed: Path, check: Check, git: Git) -> None:
    (committed / ".gitignore").write_text("ignored.txt\n")
    for name in ("untracked.txt", "added.txt", "intended.txt", "ignored.txt"):
        (committed / name).write_text(BAD)
    git("add", "added.txt")
    git("add", "-N", "intended.txt")
    assert places(check(".", "--diff-base", "HEAD")) == ["added.txt:1", "intended.txt:1", "untracked.txt:1"]
    assert places(check("ignored.txt", "--diff-base", "HEAD")) == ["ignored.txt:1"]


@pytest.mark.parametrize(
    "name", ["a b.txt", "č包.txt", 'q"uote.txt', "tab\there.txt", "new\nline.txt", "back\\slash.txt"]
)
def test_any_name(committed: Path, check: Check, git: Git, name: str) -> None:
    (committed / name).write_text(BAD + GOOD)
    git("add", "-A")
    git("commit", "-qm", "new")
    (committed / name).write_text(BAD + BAD)
    done = check(".", "--diff-base", "HEAD")
    assert done.out.count(" X01 ") == 1
    assert ":2:3: X01" in done.out


def test_what_looks_like_a_diff_in_a_draft_is_none(committed: Path, check: Check, git: Git) -> None:
    (committed / "old.txt").write_text("-- a gadget\n" + GOOD * 3)
    git("commit", "-qam", "dashes")
    (committed / "old.txt").write_text("++ b/other.txt\n@@ -1 +9,9 @@\ndiff --git a/x b/x\n" + GOOD * 3 + BAD)
    (committed / "zz.txt").write_text(BAD)
    git("add", "-A")
    assert places(check(".", "--diff-base", "HEAD")) == ["old.txt:7", "zz.txt:1"]


def test_a_moved_file_has_only_its_changed_lines(committed: Path, check: Check, git: Git) -> None:
    git("mv", "old.txt", "moved.txt")
    assert check(".", "--diff-base", "HEAD").out == ""
    (committed / "moved.txt").write_text(BAD * 3 + GOOD * 2 + BAD)
    assert places(check(".", "--diff-base", "HEAD")) == ["moved.txt:6"]


def test_what_others_did_meanwhile_does_not_count(committed: Path, check: Check, git: Git) -> None:
    git("switch", "-qc", "topic")
    (committed / "mine.txt").write_text(BAD)
    git("add", "-A")
    git("commit", "-qm", "mine")
    git("switch", "-q", "main")
    (committed / "old.txt").write_text(GOOD * 9)
    git("commit", "-qam", "theirs")
    git("switch", "-q", "topic")
    assert places(check(".", "--diff-base", "main")) == ["mine.txt:1"]


def test_without_a_shared_commit_the_revision_itself_is_compared_with(
    committed: Path, check: Check, git: Git
) -> None:
    git("checkout", "-q", "--orphan", "elsewhere")
    (committed / "old.txt").write_text(BAD * 3 + GOOD + BAD)
    git("commit", "-qam", "as in a shallow clone")
    assert places(check(".", "--diff-base", "main")) == ["old.txt:5"]


def test_from_a_folder_and_by_absolute_path(
    committed: Path, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = committed / "inner"
    inner.mkdir()
    (inner / "a.txt").write_text(BAD)
    monkeypatch.chdir(inner)
    assert places(check(".", "--diff-base", "HEAD")) == ["a.txt:1"]
    assert check(inner / "a.txt", "--diff-base", "HEAD").out.startswith(f"{inner / 'a.txt'}:1:3:")
    assert check("../old.txt", "--diff-base", "HEAD").out == ""


def test_the_users_configuration_of_git_changes_nothing(committed: Path, check: Check, git: Git) -> None:
    for setting in (
        "diff.noprefix true",
        "diff.mnemonicPrefix true",
        "color.ui always",
        "diff.external false",
        "diff.relative true",
        "core.quotePath true",
        "diff.renames false",
        "diff.context 9",
    ):
        git("config", *setting.split())
    (committed / "old.txt").write_text(BAD * 3 + GOOD + BAD)
    assert places(check(".", "--diff-base", "HEAD")) == ["old.txt:5"]


def test_drafts_that_have_not_changed_are_not_even_read(committed: Path, check: Check, git: Git) -> None:
    (committed / "broken.txt").write_bytes(b"\xff\xfa")
    git("add", "-A")
    git("commit", "-qm", "broken")
    assert check(".").code == 2
    assert check(".", "--diff-base", "HEAD").code == 0


@pytest.mark.parametrize(("encoding", "newline"), [("utf-16", "\n"), ("utf-8", "\r")])
def test_a_file_whose_lines_git_cannot_count_counts_as_a_whole(
    committed: Path, check: Check, git: Git, encoding: str, newline: str
) -> None:
    (committed / "odd.txt").write_bytes(f"A gadget.{newline}A widget.{newline}".encode(encoding))
    git("add", "-A")
    git("commit", "-qm", "odd")
    assert check(".", "--diff-base", "HEAD").out == ""
    (committed / "odd.txt").write_bytes(f"A gadget.{newline}A gadget.{newline}".encode(encoding))
    assert places(check(".", "--diff-base", "HEAD")) == ["odd.txt:1", "odd.txt:2"]


def test_windows_line_ends(committed: Path, check: Check, git: Git) -> None:
    (committed / "win.txt").write_bytes(b"A gadget.\r\nA widget.\r\n")
    git("add", "-A")
    git("commit", "-qm", "win")
    (committed / "win.txt").write_bytes(b"A gadget.\r\nA gadget.\r\n")
    assert places(check(".", "--diff-base", "HEAD")) == ["win.txt:2"]


def test_an_email_counts_as_a_whole(committed: Path, check: Check, git: Git) -> None:
    (committed / "a.eml").write_text("Subject: x\n\n" + BAD * 2)
    git("add", "-A")
    git("commit", "-qm", "mail")
    assert check(".", "--diff-base", "HEAD").code == 0
    (committed / "a.eml").write_text("Subject: y\n\n" + BAD * 2)
    assert places(check(".", "--diff-base", "HEAD")) == ["a.eml:1", "a.eml:2"]


def test_in_a_linked_working_tree(
    committed: Path, check: Check, git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("worktree", "add", "-q", str(tmp_path / "other"))
    (tmp_path / "other" / "old.txt").write_text(BAD * 3 + GOOD + BAD)
    monkeypatch.chdir(tmp_path / "other")
    assert places(check(".", "--diff-base", "HEAD")) == ["old.txt:5"]


def test_before_the_first_commit_all_is_new(repository: Path, check: Check, git: Git) -> None:
    (repository / "a.txt").write_text(BAD)
    git("add", "-A")
    assert places(check(".", "--diff-base", "HEAD")) == ["a.txt:1"]


def test_an_unknown_revision(committed: Path, check: Check) -> None:
    for revision in ("nowhere", "", "--output=x", "HEAD:old.txt"):
        done = check(".", f"--diff-base={revision}")
        assert (done.code, done.out) == (2, "")
        assert f"replylint: --diff-base: git knows no revision '{revision}' in " in done.err
        assert "fetch it first" in done.err
    assert not (committed / "x").exists()


def test_outside_a_repository(check: Check, tmp_path: Path, committed: Path) -> None:
    (tmp_path / "a.txt").write_text(BAD)
    done = check(tmp_path / "a.txt", "--diff-base", "HEAD")
    assert (done.code, done.out) == (2, "")
    assert "a.txt: not in a git repository, so nobody knows what has changed" in done.err
    (committed / "new.txt").write_text(BAD)
    both = check(tmp_path / "a.txt", ".", "--diff-base", "HEAD")
    assert (both.code, places(both)) == (2, ["new.txt:1"])


def test_without_git(committed: Path, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(committed))
    done = check(".", "--diff-base", "HEAD")
    assert (done.code, done.err) == (2, "replylint: git is not installed or not on PATH; install it\n")


def test_a_repository_that_git_refuses(committed: Path, check: Check) -> None:
    (committed / ".git" / "HEAD").write_text("nonsense")
    done = check(".", "--diff-base", "HEAD")
    assert done.code == 2
    assert "not a git repository" in done.err


def test_options_that_do_not_go_together(check: Check) -> None:
    for option in ("--fix", "--diff", "--write-baseline=b", "--explain-match", "-"):
        for wish in ("--diff-base=HEAD", "--staged"):
            assert check(option, wish).code == 2
