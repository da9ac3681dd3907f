"""Fill content controls from a table: one row for each control, its tag and its value.

python fill_from_csv.py template.docx answers.csv filled.docx

Nothing is written when a tag is unknown or a value does not suit its control.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from imrkit import Draft, ImrkitError


def main(template: str, answers: str, out: str) -> None:
    """Fill the template and save it under another name."""
    with Path(answers).open(encoding="utf-8-sig", newline="") as file:
        values = {row["tag"]: row["value"] for row in csv.DictReader(file)}
    draft = Draft.open(template)
    draft.fill_all(values)
    draft.save(out)
    print(f"{len(values)} tags filled in {out}")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except ImrkitError as error:
        sys.exit(str(error))
