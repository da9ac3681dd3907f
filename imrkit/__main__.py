"""``imrkit`` and ``python -m imrkit``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; what version it is, is said before its commands are loaded."""
    if sys.argv[1:] == ["--version"] and sys.stdout is not None and _says_version():
        return
    from imrkit.cli import main as run

    run()


def _says_version() -> bool:
    """Write the version; False when that fails, and the command line says why."""
    from imrkit import __version__

    try:
        sys.stdout.write(f"imrkit, version {__version__}\n")
        sys.stdout.flush()
    except OSError:
        return False
    return True


if __name__ == "__main__":
    main()
