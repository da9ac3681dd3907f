"""Print what a draft in anybody's template says of some items of the checklist.

python read_answers.py draft.docx item item…
"""

from __future__ import annotations

import sys

import imrkit


def main(draft: str, *items: str) -> None:
    """Print through which mapping the draft was read, and the text at each item."""
    read = imrkit.read(draft)
    print(f"{read.used.source}: {read.used.recognised} of {read.used.places} places")
    for item in items:
        print(f"\n{item}\n{read.text(item) or 'nothing'}")


if __name__ == "__main__":
    main(*sys.argv[1:])
