"""What a report states one by one: questions, learning points, recommendations and actions."""

from imrkit.judging.statements.find import statements, statements_at
from imrkit.judging.statements.values import Statement, StatementKind

__all__ = ["Statement", "StatementKind", "statements", "statements_at"]
