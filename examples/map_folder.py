"""Put mappings of all blank forms of a folder on a shelf, and say what is left to a person.

python map_folder.py forms shelf
"""

from __future__ import annotations

import sys
from pathlib import Path

import imrkit


def main(forms: str, shelf: str) -> None:
    """Write a mapping of what is sure for each form that is not known yet."""
    for file in sorted(Path(forms).glob("*.docx")):
        if imrkit.recognise(file, mappings=shelf):
            continue
        proposals = imrkit.map(file)
        made = imrkit.remember(imrkit.approve(proposals, is_blank=True), shelf)
        unsure = [one.slot.anchor for one in proposals.proposals if not one.is_sure]
        print(f"{made.name}: look at {len(unsure)} places: {'; '.join(unsure)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
