"""List the content controls of all Word files of a folder as a table (CSV), without their words.

python list_controls.py folder > controls.csv
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from imrkit import Draft, ImrkitError

COLUMNS = ("file", "part", "path", "kind", "tag", "title", "state")


def main(folder: str) -> None:
    """Write one row for each control, and one for each file that cannot be read."""
    table = csv.writer(sys.stdout)
    table.writerow(COLUMNS)
    for file in sorted(Path(folder).glob("*.docx")):
        try:
            controls = Draft.open(file).find()  # all of them, those in rows too
        except ImrkitError as error:
            table.writerow([file.name, "", "", "", "", "", str(error)])
            continue
        for one in controls:
            path = ".".join(map(str, one.path))
            state = "empty" if one.is_empty else "filled"
            table.writerow([file.name, one.part, path, one.kind, one.tag, one.title, state])


if __name__ == "__main__":
    main(*sys.argv[1:])
