"""Matching: which item of a checklist each place of somebody's form may answer.

From a slot's words, kind and surroundings (``features``) a linear model that was learnt from
labelled forms (``model``) ranks the items and “none” (``ranking``); what is proposed for each slot
comes with its part (``parts``), relation (``relations``) and the reason in words (``reasons``).
"""

from imrkit.judging.matching.propose import propose

__all__ = ["propose"]
