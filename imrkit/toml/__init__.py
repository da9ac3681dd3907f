"""The TOML files that people write: read with their lines, held against a strict shape."""
