"""Faults and risks in the build of a file."""
