"""Somebody's form becomes one with places: controls around its areas, all else unchanged."""
