"""Whatever a Word file holds, it is read, filled and saved, or refused with an ImrkitError."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["imrkit"]):
    from packages import with_other_part
    from session import LONGEST, run
    from support.docx import MAIN
    from support.sound_file import sound_file

    import imrkit
    from imrkit.errors import ImrkitError
    from imrkit.values.controls import ContentControl


CHECKLIST = imrkit.load_checklist()
MOST = 20  # controls of a file that are filled


def try_it(data: bytes) -> None:
    """Open a file, do all that only reads, fill what can be filled, and read that again."""
    try:
        draft = imrkit.Draft.open(data)
        draft.controls(original=True)
        draft.display()
        imrkit.lint(draft)
        imrkit.check(draft, checklist=CHECKLIST)
        draft.to_bytes()
    except ImrkitError:
        return
    for control in draft.controls()[:MOST]:
        _fill(draft, control)
    imrkit.Draft.open(draft.to_bytes()).snapshot()


def _fill(draft: imrkit.Draft, control: ContentControl) -> None:
    for value in ("He sang.\nShe laughed.", True, ""):
        try:
            draft.fill_at(control.path, value, part=control.part)
        except ImrkitError:
            continue


def mutate(data: bytes, longest: int, seed: int) -> bytes:
    """Change one part, as often as not the main one."""
    names = (MAIN,) if seed % 2 else ()
    return with_other_part(data, longest, seed, names)


def seeds(folder: Path | None) -> Iterator[bytes]:
    """Yield the sound file, and the files of a folder that are not too long."""
    yield sound_file()
    for path in sorted(folder.rglob("*.do[ct][xm]")) if folder is not None else ():
        if path.stat().st_size < LONGEST:
            yield path.read_bytes()


if __name__ == "__main__":
    run("word_files", try_it, mutate, seeds(Path(sys.argv[2]) if sys.argv[2:] else None))
