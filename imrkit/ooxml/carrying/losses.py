"""What did not come through whole, told of once for each kind of thing and place."""

from __future__ import annotations

from collections import Counter

from imrkit.values.losses import Loss, LossGrade


class LossBook:
    """Collects the losses of one pair of documents."""

    def __init__(self) -> None:
        self._found: Counter[Loss] = Counter()

    def add(self, grade: LossGrade, what: str, where: str = "") -> None:
        """Write down a loss."""
        self._found[Loss(grade=grade, what=what, where=where)] += 1

    def all(self) -> tuple[Loss, ...]:
        """Return the losses, the gravest first; what happened often is told of once."""
        grades = list(LossGrade)
        counted = (
            Loss(grade=one.grade, what=_counted(one.what, times), where=one.where)
            for one, times in self._found.items()
        )
        return tuple(sorted(counted, key=lambda one: grades.index(one.grade)))


def _counted(what: str, times: int) -> str:
    return what if times == 1 else f"{what} ({times} times)"
