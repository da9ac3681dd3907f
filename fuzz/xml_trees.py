"""Change the tree of an XML text, so that a fuzzer works on what it means."""

from __future__ import annotations

import copy
import random

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
VALUES = (
    *("", "0", "-1", "9" * 20, "9" * 5_000, "true", "none", "e\u0301", "9999-99-99T00:00:00Z"),
    *("%1%9", "H", "bullet", "lowerRoman", "nextPage", "../x.xml", "\ud7ff\ue000", "§ " * 50),
)


def with_other_tree(xml: bytes, dice: random.Random) -> bytes | None:
    """Return a changed XML text, ``None`` when it was none before."""
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
    names = [*one.attrib, *(f"{{{W}}}{name}" for name in ("val", "id", "fullDate"))]
    one.set(dice.choice(names), dice.choice(VALUES))


def _drop(root: etree._Element, one: etree._Element, dice: random.Random) -> None:
    if one.attrib:
        del one.attrib[dice.choice(list(one.attrib))]


def _write(root: etree._Element, one: etree._Element, dice: random.Random) -> None:
    one.text = dice.choice(VALUES)


_CHANGES = (_delete, _copy, _move, _rename, _wrap, _set, _drop, _write)
