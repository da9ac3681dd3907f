"""No id that is carried stands twice; one that is free is kept."""

from __future__ import annotations

import copy

from support.carrying import carried, put_at_end
from support.docx import docx, p, run, sdt

from imrkit.ooxml.carrying.carrier import Carrier
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.ids import DRAWING
from imrkit.ooxml.text.stories import body_of

CHANGE = (
    '<w:ins w:id="{0}" w:author="a"><w:r><w:rPr><w:rPrChange w:id="{1}" w:author="a"/></w:rPr>'
    "</w:r></w:ins>"
)
WP = DRAWING.partition("}")[0][1:]
DRAWN = (
    '<w:r><w:drawing><wp:inline xmlns:wp="{0}"><wp:docPr id="{1}" name="x"/></wp:inline>'
    "</w:drawing></w:r>"
)


def test_tracked_changes_have_ids_of_their_own() -> None:
    body = p(CHANGE.format(3, 4), '<w:del w:id="5" w:author="a"/>')

    found = carried(docx(body), docx(body), times=2)

    ids = found.values("(.//w:ins | .//w:del | .//w:rPrChange)/@w:id")
    assert ids[:3] == ["3", "4", "5"]
    assert len(set(ids)) == 9


def test_ids_of_controls_are_kept_where_they_are_free() -> None:
    source = docx(sdt(p("x"), '<w:id w:val="-7"/>') + sdt(p("y"), '<w:id w:val="8"/>'))

    found = carried(source, docx(sdt(p("z"), '<w:id w:val="8"/>')))

    ids = found.values(".//w:sdtPr/w:id/@w:val")
    assert ids[:2] == ["8", "-7"]
    assert len(set(ids)) == 3


def test_ids_that_word_refuses_are_not_kept() -> None:
    source = docx(
        sdt(p("x"), '<w:id w:val="4294967295"/>')
        + '<w:p w14:paraId="80000000" w14:textId="90000000"/>'
        + p(DRAWN.format(WP, "0"))
    )

    found = carried(source, docx())

    assert found.values(".//w:sdtPr/w:id/@w:val") == ["1"]
    assert found.values(".//@w14:paraId") == ["00000001"]
    assert found.values(".//@w14:textId") == []
    assert [one.get("id") for one in found.body.iter(DRAWING)] == ["1"]


def test_paragraphs_and_drawings_have_ids_of_their_own() -> None:
    body = '<w:p w14:paraId="0A0B0C0D" w14:textId="77777777"/>' + p(DRAWN.format(WP, "5"))

    found = carried(docx(body), docx(body), times=2)

    ids = found.values(".//@w14:paraId")
    assert ids[0] == "0A0B0C0D"
    assert len(set(ids)) == 3
    assert set(found.values(".//@w14:textId")) == {"77777777"}
    assert len({one.get("id") for one in found.body.iter(DRAWING)}) == 3


def test_a_copy_for_older_readers_has_the_ids_of_the_newer() -> None:
    held = '<w:p w14:paraId="00000005">' + sdt(run("x"), '<w:id w:val="6"/>') + "</w:p>"
    body = p(
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{held}</w:txbxContent>'
        "</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{held}</w:txbxContent></v:textbox>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    found = carried(docx(body), docx(body))

    for path in (".//@w14:paraId", ".//w:sdtPr/w:id/@w:val"):
        first, second, third, fourth = found.values(path)
        assert first == second != third == fourth


def test_an_ole_object_is_told_from_another_with_the_same_shape() -> None:
    body = p(
        '<w:r><w:object><v:shapetype id="_x0000_t75"/>'
        '<v:shape id="_x0000_i1025" type="#_x0000_t75"/>'
        '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ShapeID="_x0000_i1025"/>'
        "</w:object></w:r>"
    )

    found = carried(docx(body), docx(body))

    shapes = [one.get("id") for one in found.body.iter("{urn:schemas-microsoft-com:vml}shape")]
    assert found.values(".//@ShapeID") == shapes
    assert len(set(shapes)) == 2
    assert set(found.values(".//@type")) == {"#_x0000_t75"}


def test_an_id_that_the_caller_has_given_since_is_not_given_twice() -> None:
    source = Package.open(docx(sdt(p("x"), '<w:id w:val="1"/>')))
    target = Package.open(docx())
    carrier = Carrier(source, target)
    made = carrier.carry(body_of(source), source.main, target.main)
    (control,) = made[0].iter(n.qn("w:id"))
    own = copy.deepcopy(made[0])

    put_at_end(target, [own, *made])
    carrier.finish()

    assert [one.get(n.qn("w:val")) for one in own.iter(n.qn("w:id"))] == ["1"]
    assert control.get(n.qn("w:val")) == "2"
