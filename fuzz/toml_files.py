"""Whatever a checklist, mapping or brand file holds, it is read or refused with an ImrkitError."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["imrkit", "marshmallow"]):
    from session import run
    from support.sound_file import sound_file

    import imrkit
    from imrkit.documents.read_brand import load_brand
    from imrkit.errors import ImrkitError
    from imrkit.mapping import load_mapping


ROOT = Path(__file__).parents[1]
FILE = Path(tempfile.mkdtemp(prefix="imrkit-fuzz-")) / "own.toml"
CHECKLIST = imrkit.load_checklist()
DRAFT = imrkit.Draft.open(sound_file())
PIECES = (
    *('"', '"""', "'''", "[", "]", "[[", "]]", "{", "}", "=", ".", ",", "#", "\\", "\n", " ", "*"),
    *("true", "1", "-1", "1e400", "nan", "0x" + "f" * 70, "9" * 5_000, "1979-05-27", "07:32:00"),
    *(
        '"§ 4.1"',
        '""',
        "[]",
        "{}",
        "[[entries]]\n",
        "[[items]]\n",
        "extends = ",
        "a.b.c",
        "\\u0000",
    ),
    *("[" * 60, "a." * 60, "\u00a0" * 60, "a\u0301\u0316" * 60),
)
OWN = (
    'extends = "imr"\n[checklist]\nid = "own"\ntitle = "Own"\nversion = "1.0.0"\n\n'
    '[[items]]\nid = "people-pen-picture"\ntitle = "Pen picture"\n'
    '[items.checks.owner-missing]\npart = "x"\ncolumn = "y"\nwords = ["Head of"]\n'
)
BRAND = 'colour = "#1F3864"\nfont = "Arial"\nmarking = "OFFICIAL"\nhandling = "x"\n'


def try_it(data: bytes) -> None:
    """Read a file in all three ways, and judge a draft by it."""
    FILE.write_bytes(data)
    for way in (_brand, _mapping, _checklist):
        try:
            way()
        except ImrkitError:
            continue


def _brand() -> None:
    load_brand(FILE)


def _mapping() -> None:
    load_mapping(FILE, CHECKLIST)
    imrkit.check(DRAFT, checklist=CHECKLIST, mapping=FILE)


def _checklist() -> None:
    imrkit.check(DRAFT, checklist=imrkit.load_checklist(FILE))


def mutate(data: bytes, longest: int, seed: int) -> bytes:
    """Change lines and pieces of a text, or, rarely, its bytes."""
    dice = random.Random(seed)  # noqa: S311  # a fuzzer's, not a secret's
    if dice.random() < 0.1:
        return bytes(atheris.Mutate(data, longest))
    lines = data.decode("utf-8", "replace").split("\n")
    for _ in range(dice.randint(1, 4)):
        dice.choice(_CHANGES)(lines, dice.randrange(len(lines)), dice)
    changed = "\n".join(lines).encode("utf-8", "replace")
    return changed if len(changed) <= longest else data


def _delete(lines: list[str], at: int, _: random.Random) -> None:
    if len(lines) > 1:
        del lines[at]


def _copy(lines: list[str], at: int, dice: random.Random) -> None:
    lines.insert(dice.randrange(len(lines)), lines[at])


def _put(lines: list[str], at: int, dice: random.Random) -> None:
    cut = dice.randint(0, len(lines[at]))
    lines[at] = lines[at][:cut] + dice.choice(PIECES) + lines[at][cut:]


def _value(lines: list[str], at: int, dice: random.Random) -> None:
    lines[at] = lines[at].split("=")[0] + "= " + dice.choice(PIECES)


def _cut(lines: list[str], at: int, dice: random.Random) -> None:
    first, last = sorted(dice.randint(0, len(lines[at])) for _ in range(2))
    lines[at] = lines[at][:first] + lines[at][last:]


_CHANGES = (_delete, _copy, _put, _value, _cut)


def seeds() -> Iterator[bytes]:
    """Yield a file of each kind, and the samples' mappings."""
    yield OWN.encode()
    yield BRAND.encode()
    for path in sorted((ROOT / "tests" / "samples").glob("*.toml")):
        yield path.read_bytes()


if __name__ == "__main__":
    run("toml_files", try_it, mutate, seeds())
