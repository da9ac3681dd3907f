"""Putting values into content controls, and what a bound one shows."""
