"""One draft in a process of its own: what it loads, and that it stays offline."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LINT = """
import sys

def watch(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(f"opened a socket: {event} {arguments}")

sys.addaudithook(watch)
from replylint.cli import cli
try:
    cli(["check", sys.argv[1], "--lang", "en"], prog_name="replylint")
except SystemExit as end:
    assert end.code in (0, 1), end.code
print(*sorted({"spacy", "thinc", "babel", "tomllib"} & set(sys.modules)), file=sys.stderr)
"""
DRAFT = """Dear Ms O'Neill,

Thank you for your e-mail of 27 November (order no. CMP-77120). I'm sorry that the sofa didn't fit.
We've asked a follow-up team to collect it by 3 pm on Thursday; you'll get £45.50 back.

Kind regards,
Ann Smith
"""


def run(draft: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", LINT, str(draft)], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stderr.split()


def test_no_socket_is_opened_and_spacy_is_not_loaded(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text(DRAFT, "utf-8")
    subprocess.run(  # builds what is kept from then on, with spaCy, which opens a socket to see what it can
        [sys.executable, "-m", "replylint", "check", str(draft), "--exit-zero"],
        check=True,
        capture_output=True,
        timeout=120,
    )
    loaded = run(draft)
    assert "spacy" not in loaded
    assert "thinc" not in loaded
