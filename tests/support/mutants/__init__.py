"""Textbook faults, planted one at a time in a sound draft by a mechanical change."""
