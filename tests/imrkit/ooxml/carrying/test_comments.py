"""A comment comes with its author, its date, its thread, and stands where its words stand."""

from __future__ import annotations

from support.carrying import Carried, carried, put_at_end, values
from support.docx import MAIN_RELS, TYPES, docx, docx_parts, element, p, relationship, run, zipped

from imrkit.ooxml.carrying.carrier import Carrier
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.stories import body_of

START, END = '<w:commentRangeStart w:id="{0}"/>', '<w:commentRangeEnd w:id="{0}"/>'
REFERENCE = '<w:r><w:commentReference w:id="{0}"/></w:r>'
COMMENT = (
    '<w:comment w:id="{0}" w:author="PC1" w:initials="P" w:date="2026-01-02T03:04:05Z">'
    '<w:p w14:paraId="0000000{0}"><w:r><w:t>{1}</w:t></w:r></w:p></w:comment>'
)
MARKED = START.format(1) + run("words") + END.format(1) + REFERENCE.format(1)


def marks(found: Carried) -> list[str]:
    """Return the marks of comments in the body, in their order, each with its id."""
    names = tuple(n.qn(f"w:comment{name}") for name in ("RangeStart", "RangeEnd", "Reference"))
    return [
        f"{one.tag.rsplit('comment')[-1]} {one.get(n.qn('w:id'))}"
        for one in found.body.iter(*names)
    ]


def comments(found: Carried) -> list[str]:
    return values(found.package.tree("word/comments.xml"), "w:comment//w:t/text()")


def carry_blocks(source: bytes, *orders: int) -> Carried:
    """Carry single blocks of a body into an empty document."""
    opened, target = Package.open(source), Package.open(docx())
    carrier = Carrier(opened, target)
    body = body_of(opened)
    for at in orders:
        put_at_end(target, carrier.carry([body[at]], opened.main, target.main))
    return Carried(losses=carrier.finish(), data=target.to_bytes())


def test_a_comment_keeps_who_made_it_and_when() -> None:
    source = docx(p(MARKED), comments=COMMENT.format(1, "mine"))
    target = docx(p(MARKED), comments=COMMENT.format(1, "theirs"))

    found = carried(source, target)

    assert comments(found) == ["theirs", "mine"]
    assert marks(found) == [
        *("RangeStart 1", "RangeEnd 1", "Reference 1"),
        *("RangeStart 2", "RangeEnd 2", "Reference 2"),
    ]
    made = found.package.tree("word/comments.xml")[1]
    kept = {str(key).partition("}")[2]: str(value) for key, value in made.attrib.items()}
    assert kept == {"id": "2", "author": "PC1", "initials": "P", "date": "2026-01-02T03:04:05Z"}


def test_a_range_over_blocks_that_are_carried_one_by_one_stays_one() -> None:
    source = docx(
        p(START.format(1), "a") + p("b") + p("c", END.format(1), REFERENCE.format(1)),
        comments=COMMENT.format(1, "mine"),
    )

    found = carry_blocks(source, 0, 1, 2)

    assert comments(found) == ["mine"]
    assert marks(found) == ["RangeStart 0", "RangeEnd 0", "Reference 0"]


def test_a_comment_of_which_one_edge_is_carried_stands_there() -> None:
    source = docx(
        p(START.format(1), "a") + p("b") + p("c", END.format(1), REFERENCE.format(1)),
        comments=COMMENT.format(1, "mine"),
    )

    assert marks(carry_blocks(source, 0)) == ["RangeStart 0", "RangeEnd 0", "Reference 0"]
    assert marks(carry_blocks(source, 2)) == ["RangeStart 0", "RangeEnd 0", "Reference 0"]
    turned = carry_blocks(source, 2, 0)
    assert comments(turned) == ["mine"]
    assert sorted(marks(turned)) == ["RangeEnd 0", "RangeStart 0", "Reference 0"]
    assert marks(turned).index("RangeStart 0") < marks(turned).index("RangeEnd 0")


def test_a_comment_whose_copy_is_put_nowhere_is_not_there() -> None:
    source = Package.open(docx(p(MARKED), comments=COMMENT.format(1, "mine")))
    target = Package.open(docx())
    carrier = Carrier(source, target)

    carrier.carry(body_of(source), source.main, target.main)
    carrier.finish()

    assert len(target.tree("word/comments.xml")) == 0


def with_thread() -> bytes:
    """Return a file with a comment and a reply, and all that Word keeps of them."""
    body = p(MARKED + START.format(2) + END.format(2) + REFERENCE.format(2))
    parts = docx_parts(body, comments=COMMENT.format(1, "asked") + COMMENT.format(2, "replied"))
    kept = {
        "commentsExtended": (
            n.REL_COMMENTS_EXTENDED,
            "w15:commentsEx",
            '<w15:commentEx w15:paraId="00000001" w15:done="1"/>'
            '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>',
        ),
        "commentsIds": (
            n.REL_COMMENTS_IDS,
            "w16cid:commentsIds",
            '<w16cid:commentId w16cid:paraId="00000001" w16cid:durableId="0A0B0C0D"/>',
        ),
        "commentsExtensible": (
            n.REL_COMMENTS_EXTENSIBLE,
            "w16cex:commentsExtensible",
            '<w16cex:commentExtensible w16cex:durableId="0A0B0C0D" '
            'w16cex:dateUtc="2026-01-02T03:04:05Z"/>',
        ),
        "people": (n.REL_PEOPLE, "w15:people", '<w15:person w15:author="PC1"/>'),
    }
    links, types = "", ""
    for name, (type_, root, content) in kept.items():
        xml = element("x", content).replace("<w:x ", f"<{root} ").replace("</w:x>", f"</{root}>")
        parts[f"word/{name}.xml"] = xml
        links += relationship(name, type_, f"{name}.xml")
        types += (
            f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.'
            f'openxmlformats-officedocument.wordprocessingml.{name}+xml"/>'
        )
    for part, added in ((MAIN_RELS, links), (TYPES, types)):
        head, _, tail = str(parts[part]).rpartition("</")
        parts[part] = f"{head}{added}</{tail}"
    return zipped(parts)


def kept_of(found: Carried, name: str) -> list[list[str]]:
    root = found.package.tree(f"word/{name}.xml")
    return [[str(value) for value in one.attrib.values()] for one in root]


def test_replies_lasting_ids_dates_and_people_come_too() -> None:
    found = carried(with_thread(), docx(p("x")))

    assert kept_of(found, "commentsExtended") == [["00000001", "1"], ["00000002", "0", "00000001"]]
    assert kept_of(found, "commentsIds") == [["00000001", "0A0B0C0D"]]
    assert kept_of(found, "commentsExtensible") == [["0A0B0C0D", "2026-01-02T03:04:05Z"]]
    assert kept_of(found, "people") == [["PC1"]]


def test_a_thread_that_is_carried_twice_is_two_threads() -> None:
    found = carried(with_thread(), with_thread())

    paragraphs = values(found.package.tree("word/comments.xml"), "//@w14:paraId")
    assert len(set(paragraphs)) == 4
    threads = kept_of(found, "commentsExtended")
    assert [one[0] for one in threads] == paragraphs
    assert threads[3][2] == threads[2][0]
    lasting = [one[1] for one in kept_of(found, "commentsIds")]
    assert len(set(lasting)) == 2
    assert [one[0] for one in kept_of(found, "commentsExtensible")] == lasting
    assert kept_of(found, "people") == [["PC1"]]


def test_a_reply_without_its_comment_is_told_of() -> None:
    source = Package.open(with_thread())
    target = Package.open(docx())
    carrier = Carrier(source, target)
    reply = [one for one in body_of(source).iter() if one.get(n.qn("w:id")) == "2"]

    runs = carrier.carry([reply[0], reply[1]], source.main, target.main)
    put_at_end(target, carrier.carry([], source.main, target.main))
    paragraph = body_of(target).makeelement(n.qn("w:p"))
    paragraph.extend(runs)
    put_at_end(target, [paragraph])
    losses = carrier.finish()

    assert [one.what for one in losses] == [
        "A reply to a comment that was not carried stands as a comment of its own"
    ]
