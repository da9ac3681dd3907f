"""Giving a draft back the places that it lost."""
