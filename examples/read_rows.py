"""Read the rows of a table (a repeating section) as dictionaries, and print them as JSON.

python read_rows.py draft.docx imr:chron-complete-table#entries
"""

from __future__ import annotations

import json
import sys

from imrkit import Draft, ImrkitError


def main(file: str, tag: str) -> None:
    """Print a list of rows; the keys are the tags of the cells without that of the table."""
    for table in Draft.open(file).find(tag=tag):
        rows = [
            {cell.tag.removeprefix(f"{tag}."): cell.value for cell in row} for row in table.rows
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except ImrkitError as error:
        sys.exit(str(error))
