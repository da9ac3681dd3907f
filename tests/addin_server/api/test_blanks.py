"""The blank templates of a server are those that ``imrkit new`` makes with a brand and a master."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from support.docx import docx as word_file
from support.docx import p

import imrkit
from addin_server import create_app
from addin_server.api.blanks import Blanks
from addin_server.settings import Settings
from imrkit.documents.masters import shipped_master
from imrkit.errors import ImrkitError

BRAND = 'name = "Example Police"\nsize = "core"\ncolour = "#005030"\nmarking = "OFFICIAL"\n'
PICTURE = "imr:people-pen-picture"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("force")
    brand, master = folder / "brand.toml", folder / "master.docx"
    brand.write_text(BRAND)
    master.write_bytes(shipped_master("imr-full"))
    return Settings(brand=brand, master=master)


@pytest.fixture(scope="module")
def client(own: Settings) -> FlaskClient:
    return create_app(own).test_client()


def test_a_template_is_the_force_s_own(client: FlaskClient, own: Settings) -> None:
    answer = client.post("/api/templates", json={"review_type": "sar"})

    assert answer.data == imrkit.new("sar", brand=own.brand, master=own.master)
    assert answer.data != imrkit.new("sar", "Example Police", size="core")


def test_what_is_asked_for_goes_before_the_brand(client: FlaskClient, own: Settings) -> None:
    wanted = {"review_type": "sar", "force": "Another Police", "size": "full"}

    answer = client.post("/api/templates", json=wanted)

    assert answer.data == imrkit.new(
        "sar", "Another Police", size="full", brand=own.brand, master=own.master
    )


def test_a_server_without_a_brand_asks_for_the_name_of_the_force() -> None:
    answer = create_app().test_client().post("/api/templates", json={"review_type": "sar"})

    assert answer.status_code == 422
    assert "force" in answer.get_json()["message"]


@pytest.mark.parametrize("is_ours", [True, False])
def test_a_draft_moves_into_a_template_of_the_force_s_own(
    client: FlaskClient, is_ours: bool
) -> None:
    old = imrkit.Draft.open(imrkit.new("sar", "Example Police", size="core"))
    old.fill(PICTURE, ["She taught half the street to swim."])
    data = old.to_bytes() if is_ours else word_file(p("Adult A swam."))
    sent = {
        "draft": base64.b64encode(data).decode(),
        "review_type": "sar",
        "size": "full",
        "force": "Example Police",
    }

    moved = client.post("/api/drafts/migrate", json=sent).get_json()["migrated"]

    with zipfile.ZipFile(io.BytesIO(base64.b64decode(moved))) as archive:
        assert b"005030" in archive.read("word/styles.xml")


def test_each_template_is_tried_before_anybody_asks(tmp_path: Path) -> None:
    brand = tmp_path / "brand.toml"
    brand.write_text('name = "Example Police"\n[paragraphs]\npeople-pen-picture = "A\\nB"\n')
    checklist = imrkit.load_checklist()
    Blanks.of(Settings(brand=brand), checklist).require_each()
    broken = tmp_path / "broken.docx"
    broken.write_bytes(shipped_master("imr-full")[:-40])

    with pytest.raises(ImrkitError, match="damaged or not complete"):
        Blanks.of(Settings(master=broken), checklist).require_each()
