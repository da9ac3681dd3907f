"""The file as a package of parts: opened safely, parsed, written with nothing lost."""
