"""What of a folder is no note: hidden folders, templates, licences, and what `.lecternignore` names."""

from fnmatch import fnmatchcase

IGNORE_FILE = ".lecternignore"
DECISIONS_FILE = "decisions.json"
ABOUT_FILE = "notebook.toml"
_FOLDERS = {"node_modules", "__macosx", "__pycache__", "templates", "_templates", "template"}
_FILES = (
    "license*",
    "licence*",
    "_license*",
    "_licence*",
    "copying*",
    "contributing",
    "contributing.*",
    "code_of_conduct*",
    DECISIONS_FILE,
    ABOUT_FILE,
    "thumbs.db",
    "desktop.ini",
)


class IgnoreRules:
    """The built-in rules and those of a source's own `.lecternignore`.

    That file holds a pattern a line, as .gitignore does in its simple form: `*`, `?` and `[…]` within a
    name, a trailing `/` for folders, a `/` inside (or in front) to mean the path from the root, `**` for
    any folders, `!` to take back, `#` for a remark. The last pattern that fits decides.
    """

    def __init__(self, text: str = "") -> None:
        self._patterns = [
            pattern for line in text.splitlines() if (pattern := line.strip()) and not pattern.startswith("#")
        ]

    def ignores(self, path: str) -> bool:
        """Whether the file of this path (relative to the root, with slashes) is no note."""
        return self._is_never_a_note(path.casefold().split("/")) or self._is_named(path)

    @staticmethod
    def _is_never_a_note(parts: list[str]) -> bool:
        *folders, name = parts
        return (
            any(part.startswith(".") for part in parts)
            or not _FOLDERS.isdisjoint(folders)
            or any(fnmatchcase(name, pattern) for pattern in _FILES)
        )

    def _is_named(self, path: str) -> bool:
        ignored = False
        for pattern in self._patterns:
            taken_back = pattern.startswith("!")
            if _fits(pattern.lstrip("!"), path):
                ignored = not taken_back
        return ignored


def _fits(pattern: str, path: str) -> bool:
    only_folders = pattern.endswith("/")
    rooted = "/" in pattern.rstrip("/")
    pattern = pattern.strip("/")
    parts = path.split("/")
    ends = range(1, len(parts) if only_folders else len(parts) + 1)
    if rooted:
        wanted = pattern.split("/")
        return any(_path_fits(wanted, parts[:end]) for end in ends)
    return any(fnmatchcase(parts[end - 1], pattern) for end in ends)


def _path_fits(wanted: list[str], parts: list[str]) -> bool:
    """Whether the parts are what the pattern's parts say, `**` standing for any number of folders."""
    reached = {0}  # how many parts the pattern so far may have used up
    for piece in wanted:
        if piece == "**":
            reached = set(range(min(reached), len(parts) + 1))
        else:
            reached = {at + 1 for at in reached if at < len(parts) and fnmatchcase(parts[at], piece)}
        if not reached:
            return False
    return len(parts) in reached
