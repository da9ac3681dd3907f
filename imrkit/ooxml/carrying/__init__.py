"""Content of one Word file carried whole into another (ADR 0050)."""
