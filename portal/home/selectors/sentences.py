"""What an import would change, said in sentences: only what there is to say, nothing about noughts."""

from collections.abc import Mapping, Sequence


def passages_sentence(counts: Mapping[str, int]) -> tuple[str, str]:
    """The headline of a difference, in two parts: what changes, and what stays."""
    said = [(counts.get("added", 0), "added"), (counts.get("reworded", 0), "reworded")]
    said.append((counts.get("removed", 0), "removed"))
    parts = [(count, word) for count, word in said if count]
    kept = counts.get("kept", 0)
    stays = f"{_count(kept, 'passage')} {'stays as it is' if kept == 1 else 'stay as they are'}."
    if not parts:
        return "No sentence changes.", f"All {stays}" if kept > 1 else stays
    first, *rest = parts
    headline = [f"{_count(first[0], 'passage')} {first[1]}", *(f"{count:,} {word}" for count, word in rest)]
    return f"{_list(headline)};", stays


def questions_sentence(counts: Mapping[str, int]) -> str:
    """What becomes of the questions."""
    parts: list[str] = []
    for name, one, many in (
        ("kept", "stays as it is", "stay as they are"),
        ("new_versions", "gets a new version", "get a new version"),
        ("returned", "comes back", "come back"),
        ("retired", "is retired", "are retired"),
        ("added_published", "is new", "are new"),
        ("added_drafts", "waits as a draft for you to decide on", "wait as drafts for you to decide on"),
    ):
        if count := counts.get(name, 0):
            number = _count(count, "question") if not parts else f"{count:,}"
            parts.append(f"{number} {one if count == 1 else many}")
    return f"{_list(parts)}." if parts else "No question is touched."


def imported_sentence(counts: Mapping[str, int]) -> str:
    """The headline of imported questions: what is new among them, and what becomes of those that stood."""
    said = [
        f"{_count(counts[name], noun)} {what}"
        for name, noun, what in (
            ("added", "question", "to ask"),
            ("drafts_added", "draft", "to look at"),
            ("changed", "question", "changed"),
            ("retired", "question", "retired"),
            ("returned", "question", "back again"),
        )
        if counts.get(name)
    ]
    return f"{_list(said)}." if said else "no question changes."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _list(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
