"""Make every form of this folder anew, blank and filled, with what is expected of it.

PYTHONPATH=tests python -m forms.make.write [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from forms.make import child, dardr, provider
from forms.make.form import answers, gold, write_json

FORMS = {one.NAME: one.make for one in (dardr, provider, child)}


def make_all(folder: Path) -> None:
    """Write each form, its gold file, its draft and what the draft answers."""
    for name, make in FORMS.items():
        blank, draft = make(filled=False), make(filled=True)
        expected = {"file": f"{name}.docx", "slots": gold(blank.slots())}
        write_json(folder / f"{name}.gold.json", expected)
        write_json(folder / f"{name}.draft.answers.json", answers(draft.slots()))
        blank.save(folder / f"{name}.docx")
        draft.save(folder / f"{name}.draft.docx")


if __name__ == "__main__":
    make_all(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1])
