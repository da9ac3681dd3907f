"""Fuzz the opening of Word files: whatever a file holds, only an ImrkitError may escape.

    make fuzz SECONDS=60 CORPUS=folder-of-Word-files

An input is a Word file. It is unpacked, the tree of one part or its bytes are changed, and it is
packed again; so the fuzzer works on XML and not on what a ZIP's checksum catches. What it finds is
written to build/fuzz as a Word file and ends the run. It becomes a test before it is mended.
"""

from __future__ import annotations

import copy
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import atheris
from lxml import etree

with atheris.instrument_imports(include=["imrkit"]):
    from support.docx import MAIN, unzipped, zipped
    from support.sound_file import sound_file

    import imrkit
    from imrkit.errors import ImrkitError
    from imrkit.ooxml.names import PREFIXES


OUT = Path(__file__).parents[1] / "build" / "fuzz"
CHECKLIST = imrkit.load_checklist()
LONGEST = 200_000  # bytes of an input, and of a part that is changed
VALUES = ("", "0", "-1", "9" * 20, "true", "e\u0301", "9999-99-99T00:00:00Z", "%1%9", "H")


def try_it(data: bytes) -> None:
    """Open a file and do all that only reads."""
    try:
        draft = imrkit.Draft.open(data)
        draft.controls(original=True)
        draft.display()
        imrkit.lint(draft)
        imrkit.check(draft, checklist=CHECKLIST)
        draft.to_bytes()
    except ImrkitError:
        return


def mutate(data: bytes, longest: int, seed: int) -> bytes:
    """Change one part of a file, or, rarely, the bytes of the archive."""
    dice = random.Random(seed)  # noqa: S311  # a fuzzer's, not a secret's
    parts = _unpacked(data)
    if not parts or dice.random() < 0.02:
        return bytes(atheris.Mutate(data, longest))
    name = dice.choice([MAIN, *parts]) if MAIN in parts else dice.choice([*parts])
    changed = _with_other_tree(parts[name], dice) if dice.random() < 0.8 else None
    if changed is None:
        changed = bytes(atheris.Mutate(parts[name] or b" ", LONGEST))
    packed = zipped({**parts, name: changed})
    return packed if len(packed) <= longest else data


def _unpacked(data: bytes) -> dict[str, bytes]:
    """Return the parts of an archive, {} when it is none that can be unpacked."""
    try:
        return unzipped(data)
    except Exception:  # the archive reader fails in many ways on changed bytes
        return {}


def _with_other_tree(xml: bytes, dice: random.Random) -> bytes | None:
    try:
        root = etree.fromstring(xml)
    except (etree.XMLSyntaxError, ValueError):
        return None
    for _ in range(dice.randint(1, 3)):
        one = dice.choice(list(root.iter(etree.Element)))
        _CHANGES[dice.randrange(len(_CHANGES))](root, one, dice)
    return etree.tostring(root)


def _delete(root: etree._Element, one: etree._Element, dice: random.Random) -> None:
    if (parent := one.getparent()) is not None:
        parent.remove(one)


def _copy(root: etree._Element, one: etree._Element, dice: random.Random) -> None:
    dice.choice(list(root.iter(etree.Element))).append(copy.deepcopy(one))


def _move(root: etree._Element, one: etree._Element, dice: random.Random) -> None:
    target = dice.choice(list(root.iter(etree.Element)))
    if one is not root and one not in (target, *target.iterancestors()):
        target.insert(dice.randint(0, len(target)), one)


def _rename(root: etree._Element, one: etree._Element, dice: random.Random) -> None:
    one.tag = dice.choice(list(root.iter(etree.Element))).tag


def _wrap(root: etree._Element, one: etree._Element, dice: random.Random) -> None:
    parent = one.getparent()
    if parent is not None:
        around = etree.Element(dice.choice(list(root.iter(etree.Element))).tag)
        parent.replace(one, around)
        around.append(one)


def _set(root: etree._Element, one: etree._Element, dice: random.Random) -> None:
    names = [*one.attrib, *(f"{{{PREFIXES['w']}}}{name}" for name in ("val", "id", "fullDate"))]
    one.set(dice.choice(names), dice.choice(VALUES))


def _drop(root: etree._Element, one: etree._Element, dice: random.Random) -> None:
    if one.attrib:
        del one.attrib[dice.choice(list(one.attrib))]


def _write(root: etree._Element, one: etree._Element, dice: random.Random) -> None:
    one.text = dice.choice(VALUES)


_CHANGES = (_delete, _copy, _move, _rename, _wrap, _set, _drop, _write)


def seeds(folder: Path | None) -> Iterator[bytes]:
    """Yield the sound file, and the files of a folder that are not too long."""
    yield sound_file()
    for path in sorted(folder.rglob("*.do[ct][xm]")) if folder is not None else ():
        if path.stat().st_size < LONGEST:
            yield path.read_bytes()


def main() -> None:
    """Write the seeds and run."""
    seconds, *folder = sys.argv[1:]
    inputs = OUT / "inputs"
    inputs.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(Path(folder[0]) if folder else None)):
        (inputs / f"seed-{number:04}.docx").write_bytes(seed)
    atheris.Setup(
        [
            sys.argv[0],
            str(inputs),
            f"-artifact_prefix={OUT}/",
            f"-max_total_time={seconds}",
            f"-max_len={LONGEST}",
            "-timeout=20",
            "-rss_limit_mb=2048",
            "-print_final_stats=1",
            "-verbosity=0",
        ],
        try_it,
        custom_mutator=mutate,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
