"""``python -m imrkit``."""

from imrkit.cli import main

if __name__ == "__main__":
    main()
