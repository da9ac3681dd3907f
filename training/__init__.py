"""Labelled forms, and how a model is learnt from them. Not in the wheel; see README.md."""
