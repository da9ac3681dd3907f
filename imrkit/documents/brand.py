"""A force’s brand: the looks and words that its templates carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from imrkit.files import FileSource
from imrkit.values.frozen import FrozenDict


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """The looks and words of a force; "" and ``None`` leave those of the master."""

    name: str = ""  # of the force, as printed on the cover
    size: str = ""  # of a template for which none is asked for: an id of the checklist's sizes
    colour: str = ""  # of headings and table headers: six hex digits, "1F3864"
    table_colour: str = ""  # of table headers, where it is another
    font: str = ""  # a font family
    heading_font: str = ""  # that of titles and headings, where it is another
    logo: FileSource | None = None  # a PNG or JPEG, or the name of one
    logo_alt: str = ""  # what the logo shows, for people who cannot see it
    marking: str = ""  # the security marking that a blank template carries
    handling: str = ""  # the handling line that a blank template carries
    address: tuple[str, ...] = ()  # lines below the logo
    # Words that stand in places from the start, by place (item#part): what people are called who
    # have a part in a review, and the force's standard paragraphs.
    roles: Mapping[str, str] = field(default_factory=FrozenDict)
    paragraphs: Mapping[str, str | tuple[str, ...]] = field(default_factory=FrozenDict)

    @property
    def words(self) -> Mapping[str, str | tuple[str, ...]]:
        """What stands in places from the start, by place."""
        return {**self.roles, **self.paragraphs}
