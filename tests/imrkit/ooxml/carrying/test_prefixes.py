"""What a part may hold that not every reader understands is declared in the target as well."""

from __future__ import annotations

from lxml import etree
from support.carrying import carried
from support.docx import MAIN, docx, docx_parts, p, run, text_box, unzipped, zipped

from imrkit.ooxml.package import names as n

W16 = "http://schemas.microsoft.com/office/word/2018/wordml"


def with_root(data: bytes, old: str, new: str) -> bytes:
    parts = unzipped(data)
    parts[MAIN] = parts[MAIN].decode().replace(old, new).encode()
    return zipped(parts)


def test_a_namespace_that_may_be_ignored_may_be_in_the_target() -> None:
    source = docx(p("x", properties='<q:new xmlns:q="urn:q"/>'))
    source = with_root(source, 'mc:Ignorable="', 'xmlns:q="urn:q" mc:Ignorable="q ')
    target = with_root(docx(p("y")), 'mc:Ignorable="w14 w15"', "")

    root = etree.fromstring(unzipped(carried(source, target).data)[MAIN])

    listed = root.get(n.qn("mc:Ignorable"), "").split()
    assert [root.nsmap[prefix] for prefix in listed] == ["urn:q"]


def test_a_choice_requires_what_it_required() -> None:
    source = docx(text_box(p("boxed"), "q"))
    target = with_root(docx(p("y")), "xmlns:w=", 'xmlns:q="urn:other" xmlns:w=')
    wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"

    root = etree.fromstring(unzipped(carried(source, target).data)[MAIN])

    (choice,) = root.iter(n.qn("mc:Choice"))
    assert choice.nsmap[choice.get("Requires", "")] == wps
    assert root.nsmap["q"] == "urn:other"


def test_a_prefix_that_the_target_lacks_is_declared_on_its_root() -> None:
    source = docx(text_box(p("boxed"), "q"))
    target = docx_parts(p("y"))
    target[MAIN] = (
        f'<w:document xmlns:w="{n.W}"><w:body>{p(run("y"))}<w:sectPr/></w:body></w:document>'
    )

    data = carried(source, zipped(target)).data

    root = etree.fromstring(unzipped(data)[MAIN])
    (choice,) = root.iter(n.qn("mc:Choice"))
    assert root.nsmap[choice.get("Requires", "")].endswith("wordprocessingShape")
