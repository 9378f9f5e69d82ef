"""Records in recorded.json what the linter makes of the corpora now: ``python -m tests.corpus.record``.

What has become worse is printed, and then nothing is written unless ``--allow-lower`` says that it is meant.
"""

from __future__ import annotations

import argparse

from tests.corpus import figures


def main(arguments: list[str] | None = None) -> int:
    """The exit code: 1 where something has become worse and that is not allowed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--allow-lower", action="store_true", help="record figures that are lower than before"
    )
    allowed = parser.parse_args(arguments).allow_lower
    before, path = figures.recorded(), figures.RECORDED
    after = {corpus: figures.measure(corpus) for corpus in figures.corpora() if figures.is_measured(corpus)}
    worse = [
        f"{corpus}: {fall}"
        for corpus, now in after.items()
        if corpus in before
        for fall in figures.falls(before[corpus], now)
    ]
    worse += [
        f"{corpus}: is recorded and no longer measured" for corpus in sorted(before.keys() - after.keys())
    ]
    for line in worse:
        print(line)
    if worse and not allowed:
        print("Nothing is recorded: mend what has become worse, or say --allow-lower.")
        return 1
    text = figures.as_json(after)
    if path.is_file() and path.read_text("utf-8") == text:
        print("The record is current.")
        return 0
    path.write_text(text, "utf-8", newline="\n")
    print(f"recorded: {len(after)} files in {path.name}; now run make docs")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
