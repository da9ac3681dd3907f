"""One view of one content control: the only code that looks inside a ``w:sdt``.

ISO 29500-1 section 17.5.2, MS-DOCX for the additions of Word 2010 and 2013. On/off values are read
by :mod:`imrkit.ooxml.package.on_off`, whatever spelling a program chose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from types import MappingProxyType

from lxml import etree

from imrkit.ooxml.controls.kinds import KindProperties
from imrkit.ooxml.controls.levels import level_at
from imrkit.ooxml.controls.make import binding_element, lock_value
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, node, parent_of, value_of
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.stories import live
from imrkit.values.controls import Binding, ControlKind, Level, Locks

_TAG, _TITLE, _ID, _LOCK = (n.qn(f"w:{name}") for name in ("tag", "alias", "id", "lock"))
_SHOWING, _BINDING = n.qn("w:showingPlcHdr"), n.qn("w:dataBinding")
_BINDING_2013 = n.qn("w15:dataBinding")
_PLACEHOLDER = n.qn("w:placeholder")
_LOCKS = MappingProxyType(
    {
        lock_value(locks): locks
        for locks in (
            Locks(),
            Locks(content=True),
            Locks(deletion=True),
            Locks(content=True, deletion=True),
        )
    }
)


class Sdt(KindProperties):
    """A content control where it stands: nothing is copied, and it is read when it is asked for.

    Two views of one element are equal. A text is "" where the control does not say it.
    """

    __slots__ = ("_content",)

    def __init__(self, element: Element) -> None:
        """``element`` is a ``w:sdt``."""
        super().__init__(element)
        self._content: Element | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sdt) and other.element is self.element

    def __hash__(self) -> int:
        return hash(self.element)

    @property
    def content(self) -> Element | None:
        """The ``w:sdtContent`` with the content of the control; None when there is none."""
        if self._content is None:
            self._content = child_of(self.element, n.SDT_CONTENT)
        return self._content

    @property
    def is_complete(self) -> bool:
        """True when it has both properties and content."""
        return self._properties is not None and self.content is not None

    @property
    def level(self) -> Level:
        """Its level, told by the nearest element around it that decides it."""
        parent = self.element.getparent()
        return Level.BLOCK if parent is None else level_at(parent)

    @property
    def holds_controls(self) -> bool:
        """True when other controls stand in its content."""
        return self.content is not None and next(self.content.iter(n.SDT), None) is not None

    def around(self) -> Iterator[Sdt]:
        """Yield the controls around it, the nearest first."""
        return map(Sdt, self.element.iterancestors(n.SDT))

    def rows(self) -> list[Sdt]:
        """Return the controls of a repeating section that hold a row each."""
        found = () if self.content is None else map(Sdt, self.content.iterchildren(n.SDT))
        return [one for one in found if one.kind is ControlKind.REPEATING_ITEM]

    def doubled(self) -> Iterator[str]:
        """Yield the names of elements that are there more often than once: "content", "tag"…"""
        if sum(1 for _ in self.element.iterchildren(n.SDT_CONTENT)) > 1:
            yield "content"
        for tag, count in Counter(one.tag for one in self._all(f"{{{n.W}}}*")).items():
            if count > 1:
                yield n.local(tag)

    @property
    def tag(self) -> str:
        """The name that programs use."""
        return self._value(_TAG)

    @tag.setter
    def tag(self, tag: str) -> None:
        self._set_value(_TAG, tag)

    @property
    def title(self) -> str:
        """The name that people see."""
        return self._value(_TITLE)

    @title.setter
    def title(self, title: str) -> None:
        self._set_value(_TITLE, title)

    @property
    def id(self) -> str:
        """Its number as it is written."""
        return self._value(_ID)

    @id.setter
    def id(self, id_: str) -> None:
        self._set_value(_ID, id_)

    @property
    def locks(self) -> Locks:
        """Its own locks, without those of the controls around it (17.5.2.23)."""
        return _LOCKS.get(self._value(_LOCK), _LOCKS[""])

    @locks.setter
    def locks(self, locks: Locks) -> None:
        self._set_value(_LOCK, lock_value(locks))

    @property
    def is_locked(self) -> bool:
        """True when it or a control around it locks its content."""
        return self.locks.content or any(one.locks.content for one in self.around())

    @property
    def formatting(self) -> Element | None:
        """The ``w:rPr`` of text typed in it; None for that of its place."""
        return self._find(n.qn("w:rPr"))

    @property
    def shows_placeholder(self) -> bool:
        """True while it shows its placeholder and no text of an author (17.5.2.39)."""
        return is_on(self._find(_SHOWING))

    @shows_placeholder.setter
    def shows_placeholder(self, shows: bool) -> None:
        if shows:
            self._put(etree.Element(_SHOWING))
        else:
            self._drop(_SHOWING)

    @property
    def placeholder_name(self) -> str:
        """The name of its placeholder's entry in the glossary (17.5.2.25).

        To name one that does not exist is common in real files and no fault.
        """
        return value_of(child_of(self._find(_PLACEHOLDER), n.qn("w:docPart")))

    @placeholder_name.setter
    def placeholder_name(self, name: str) -> None:
        self._put(node("w:placeholder", node("w:docPart", val=name)))

    def let_type(self) -> None:
        """Make a drop-down list a combo box, in which words of one's own may stand (17.5.2.5)."""
        choices = self._find(n.qn("w:dropDownList"))
        if choices is not None:
            choices.tag = n.qn("w:comboBox")

    @property
    def gallery(self) -> str:
        """The gallery of building blocks that its content is from (17.5.2.11); "" for none."""
        return value_of(child_of(self._find(n.qn("w:docPartObj")), n.qn("w:docPartGallery")))

    @property
    def binding(self) -> Binding | None:
        """Its binding, as Word 2007 has it, or else as Word 2013 has it."""
        found = sorted(self._all(_BINDING, _BINDING_2013), key=lambda one: one.tag != _BINDING)
        return _binding(found[0]) if found else None

    @property
    def bindings(self) -> list[Binding]:
        """Its bindings as Word 2007 has them (17.5.2.6); one at most in a sound file."""
        return [_binding(one) for one in self._all(_BINDING)]

    @property
    def binding_2013(self) -> Binding | None:
        """Its binding as Word 2013 has it: rich text and rows too (MS-DOCX 2.5.3.4)."""
        found = self._find(_BINDING_2013)
        return None if found is None else _binding(found)

    def bind(self, binding: Binding | None) -> None:
        """Bind it to a node of a data store, or to none."""
        self._drop(_BINDING)
        if binding is not None:
            self._put(binding_element(binding))

    def unbind(self) -> int:
        """Take out its bindings, as Word 2007 and as Word 2013 has them; return how many."""
        count = len(list(self._all(_BINDING, _BINDING_2013)))
        self._drop(_BINDING)
        self._drop(_BINDING_2013)
        return count

    def forget_prompt(self) -> None:
        """Let it have no placeholder: what it shows is an author's words."""
        self._drop(_PLACEHOLDER)
        self._drop(_SHOWING)


def bound_controls(root: Element) -> list[Sdt]:
    """Return the controls of a story that name a node as Word 2007 has it, in order.

    An element anywhere else than in the properties of a control binds nothing.
    """
    if next(root.iter(_BINDING), None) is None:
        return []  # told in a tenth of the time that the walk past older copies takes
    found = []
    for binding in live(root, _BINDING):
        properties = binding.getparent()
        element = None if properties is None else properties.getparent()
        if element is not None and element.tag == n.SDT:
            sdt = Sdt(element)
            if sdt._find(_BINDING) is binding:
                found.append(sdt)
    return found


def _binding(element: Element) -> Binding:
    return Binding(
        store=element.get(n.qn("w:storeItemID"), ""),
        xpath=element.get(n.qn("w:xpath"), ""),
        prefixes=element.get(n.qn("w:prefixMappings"), ""),
    )


def tags_in(root: Element) -> Iterator[tuple[str, Sdt]]:
    """Yield each tag in a story with its control, in the order of the document.

    Older copies that ``mc:Fallback`` holds are among them.
    """
    for tag in root.iter(_TAG):
        around = parent_of(parent_of(tag))
        if around.tag == n.SDT:
            yield value_of(tag), Sdt(around)
