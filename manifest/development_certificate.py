"""Make a certificate for a server on your own machine, for development and nothing else.

    pip install trustme
    python manifest/development_certificate.py FOLDER [NAME …]

FOLDER is a new or empty folder outside the repository; NAME is what browsers call the server
(localhost, 127.0.0.1 and ::1 unless you say otherwise). It gets three files: ``ca.pem``, which your
machine is told to trust, and ``cert.pem`` and ``key.pem``, which the server is given. The key of
the authority is thrown away: nobody can make another certificate that your machine would trust.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("localhost", "127.0.0.1", "::1")
DAYS = 90


def main(arguments: list[str]) -> str:
    """Make the certificate; return what is wrong with the arguments, or nothing."""
    if not arguments:
        return "Give a folder outside the repository: development_certificate.py FOLDER [NAME …]"
    folder = Path(arguments[0]).resolve()
    wrong = _why_not(folder)
    if not wrong:
        wrong = _make(folder, tuple(arguments[1:]) or NAMES)
    return wrong


def _why_not(folder: Path) -> str:
    if folder.is_relative_to(ROOT):
        return f"{folder} is inside the repository, where no key may lie. Choose another folder."
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return f"{folder} is not an empty folder. Choose another, or empty it."
    return ""


def _make(folder: Path, names: tuple[str, ...]) -> str:
    try:
        import trustme
    except ImportError:
        return "This needs the Python package trustme: pip install trustme"
    authority = trustme.CA(organization_name="imrkit development, this machine only")
    certificate = authority.issue_cert(*names, not_after=datetime.now(UTC) + timedelta(days=DAYS))
    folder.mkdir(parents=True, exist_ok=True)
    key = folder / "key.pem"
    key.touch(mode=0o600)
    certificate.private_key_pem.write_to_path(key)
    authority.cert_pem.write_to_path(folder / "ca.pem")
    for number, part in enumerate(certificate.cert_chain_pems):
        part.write_to_path(folder / "cert.pem", append=number > 0)
    print(f"Wrote ca.pem, cert.pem and key.pem into {folder}. They hold for {DAYS} days.")
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) or None)
