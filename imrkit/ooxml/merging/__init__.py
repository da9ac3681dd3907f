"""Two documents that were made from one are brought together (ADR 0052)."""
