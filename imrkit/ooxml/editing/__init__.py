"""Putting controls into a document, and taking them away."""
