"""Content controls: read, found, made, described; and why one may not be edited."""
