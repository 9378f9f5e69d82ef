"""Exit codes, by the process that a hook or a CI job sees."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import House, Ran

Run = Callable[..., Ran]


def test_0_1_and_2(replylint: Run, house: House, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("A widget is on its way.\n")
    bad.write_text("The gadget broke. A widget is on its way.\n")
    clean = replylint("check", good, *house.options)
    assert clean == Ran(0, "Nothing found in 1 reply. Ready to send.\n", "")
    found = replylint("check", bad, good, *house.options)
    assert (found.code, found.err) == (1, "")
    assert f"{bad}:1:5: error X01 no-gadgets\n" in found.out
    failed = replylint("check", bad, good, tmp_path / "nope.txt", *house.options, "--exit-zero")
    assert failed.code == 2
    assert f"{bad}:1:5: error X01" in failed.out
    assert failed.err == f"replylint: {tmp_path}/nope.txt: no such file or folder; check the name\n"


def test_many_findings_do_not_wrap_the_exit_code(invoke: Run, house: House, tmp_path: Path) -> None:
    draft = tmp_path / "many.txt"
    draft.write_text("The gadget broke.\n\n" * 512)
    done = invoke("check", draft, *house.options, "--ignore", "X02")
    assert "Found 512 errors" in done.out
    assert done.code == 1


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--fail-on", "info"), 1),
        (("--fail-on", "info", "--exit-zero"), 0),
        (("--fail-on", "error"), 0),
    ],
)
def test_fail_on(invoke: Run, house: House, tmp_path: Path, options: tuple[str, ...], code: int) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("Nothing in it.")
    done = invoke("check", draft, *house.options, *options)
    assert "info X02 wants-widget" in done.out
    assert done.code == code


def test_a_closed_pipe_is_no_traceback(house: House, tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text("The gadget broke.\n" * 40)
    command = [sys.executable, "-m", "replylint", "check", str(tmp_path), *house.options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


@pytest.fixture
def interruptible() -> Iterator[None]:
    """SIGINT as in the foreground: a test run in the background ignores it, and so would its children."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_is_no_traceback(house: House) -> None:
    command = [sys.executable, "-m", "replylint", "check", "-", *house.options]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        time.sleep(2)  # it waits for its standard input by then
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stderr.read() == b"replylint: interrupted\n"
