"""Make the sixth set anew, with the flaws that are planted in it.

PYTHONPATH=tests python -m drafts.make.sixth_write [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from drafts.make import sixth_child, sixth_mappa, sixth_own, sixth_sound
from forms.make.form import write_json

HERE = Path(__file__).parent
SIXTH = {
    "sixth-force-child": sixth_child,
    "sixth-force-mappa": sixth_mappa,
    "sixth-trust-dardr": sixth_own,
    "sixth-sound": sixth_sound,
}


def make_all(folder: Path) -> None:
    """Write drafts and flaws into a folder."""
    for name, maker in SIXTH.items():
        maker.make(HERE / name, folder / f"{name}.docx")
        if "sound" not in name:
            write_json(folder / f"{name}.flaws.json", flaws(name))


def flaws(name: str) -> list[dict[str, str]]:
    """Return what is planted in a draft: item | where | words | flaw, a line each."""
    lines = (HERE / f"{name}.flaws.txt").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in lines if line]
    return [
        {"flaw": flaw, "where": where, "item": item, "words": words}
        for item, where, words, flaw in rows
    ]


if __name__ == "__main__":
    make_all(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent)
