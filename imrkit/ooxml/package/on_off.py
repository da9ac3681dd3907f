"""Read on/off values (ISO 29500-1 sections 17.17.4 and 22.9.2.7): the only place that knows how.

Written are 1, true, on and 0, false, off. A property that is there and has no value is on, one that
is not there is off. What is none of these is taken as on, as Word does.
"""

from __future__ import annotations

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

_OFF = frozenset({"0", "false", "off"})


def is_on(element: Element | None, attribute: str = "w:val") -> bool:
    """Tell whether an on/off property is on; ``attribute`` holds its value."""
    return element is not None and _means_on(element.get(n.qn(attribute), "on"))


def attribute_is_on(element: Element | None, attribute: str) -> bool:
    """Tell whether an on/off attribute is on; unlike a property it is off when it is absent."""
    value = None if element is None else element.get(n.qn(attribute))
    return value is not None and _means_on(value)


def _means_on(value: str) -> bool:
    return value.strip().casefold() not in _OFF
