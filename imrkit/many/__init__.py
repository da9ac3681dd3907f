"""The same work on every Word file of a folder."""

from imrkit.many.folder import FileDone, FolderRun, over_folder
from imrkit.many.run_log import RunLog

__all__ = ["FileDone", "FolderRun", "RunLog", "over_folder"]
