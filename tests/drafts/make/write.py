"""Make every draft of this folder anew, with the flaws that are planted in it.

PYTHONPATH=tests python -m drafts.make.write [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from drafts.make import (
    eighth,
    fifth,
    filled,
    foreign,
    fourteenth,
    fourth,
    ninth,
    own,
    sample,
    seventh,
    sixth_child,
    sixth_mappa,
    sixth_own,
    sixth_sound,
    tenth,
    third,
    thirteenth,
)
from forms.make.form import write_json

HERE = Path(__file__).parent
OWN = ("police-own", "sound-own", "fifth-force-owhr")
FOREIGN = (
    "health-trust",
    "child-services",
    "adult-care",
    "second-probation-mappa",
    "second-early-help",
    "third-drug-charity",
)
SAMPLE = ("sound-sample",)
FILLED = ("second-trust-rootcause", "second-police-imr", "second-sound")
THIRD = ("third-gp-adults", "third-force-child")
FOURTH = (
    "fourth-ambulance-adult",
    "fourth-force-child",
    "fourth-landlord-death",
    "fourth-school-nursing",
    "fourth-sound",
)
FIFTH = ("fifth-scot-health", "fifth-prison-mappa", "fifth-ambulance-dardr", "fifth-sound")
SIXTH = {
    "sixth-force-child": sixth_child,
    "sixth-force-mappa": sixth_mappa,
    "sixth-trust-dardr": sixth_own,
    "sixth-sound": sixth_sound,
}
SEVENTH = ("seventh-force-dhr", "seventh-care-sar", "seventh-scot-school", "seventh-sound")
EIGHTH = ("eighth-force-child", "eighth-landlord-adult", "eighth-sound")
NINTH = ("ninth-force-dhr", "ninth-probation-child", "ninth-sound")
TENTH = ("tenth-force", "tenth-health", "tenth-sound")
ELEVENTH = ("eleventh-force", "eleventh-health", "eleventh-sound")
TWELFTH = ("twelfth-force", "twelfth-health", "twelfth-sound")
THIRTEENTH = ("thirteenth-force", "thirteenth-health", "thirteenth-sound")
FOURTEENTH = ("fourteenth-force", "fourteenth-probation", "fourteenth-sound")
DRAFTS = (
    *OWN,
    *FOREIGN,
    *SAMPLE,
    *FILLED,
    *THIRD,
    *FOURTH,
    *FIFTH,
    *SIXTH,
    *SEVENTH,
    *EIGHTH,
    *NINTH,
    *TENTH,
    *ELEVENTH,
    *TWELFTH,
    *THIRTEENTH,
    *FOURTEENTH,
)
FLAWED = tuple(name for name in DRAFTS if "sound" not in name)


def make_all(folder: Path) -> None:
    """Write drafts and flaws into a folder."""
    makers = (
        (OWN, own),
        (FOREIGN, foreign),
        (SAMPLE, sample),
        (FILLED, filled),
        (THIRD, third),
        (FOURTH, fourth),
        (FIFTH, fifth),
        *(((name,), maker) for name, maker in SIXTH.items()),
        (SEVENTH, seventh),
        (EIGHTH, eighth),
        (NINTH, ninth),
        (TENTH, tenth),
        (ELEVENTH, tenth),
        (TWELFTH, tenth),
        (THIRTEENTH, thirteenth),
        (FOURTEENTH, fourteenth),
    )
    for names, maker in makers:
        for name in names:
            maker.make(HERE / name, folder / f"{name}.docx")
    for name in FLAWED:
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
