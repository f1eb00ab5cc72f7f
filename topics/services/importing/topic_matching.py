"""Which topic a file continues: by its path, or, where the file was renamed, by its passages."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

_OF_SMALLER = 0.5
_OF_LARGER = 0.2


def match_topics(
    old: Mapping[int, tuple[str, Sequence[str]]], new: Mapping[str, Sequence[str]]
) -> dict[str, int]:
    """The topic that each new path continues.

    `old` maps a topic to its path and the texts of its passages, `new` a path to the texts of its
    passages. The same path is the same topic. Of the others, the pair that shares most passages comes
    first: at least half of the smaller one's, and a fifth of the larger one's.
    """
    by_path = {path: topic for topic, (path, _) in old.items()}
    found = {path: by_path[path] for path in new if path in by_path}
    gone = {topic: Counter(texts) for topic, (_, texts) in old.items() if topic not in set(found.values())}
    topics_with: dict[str, set[int]] = defaultdict(set)
    for topic, before in gone.items():
        for text in before:
            topics_with[text].add(topic)
    ranked = []
    for at, (path, texts) in enumerate(new.items()):
        if path not in found:
            now = Counter(texts)
            near = {topic for text in now for topic in topics_with.get(text, ())}
            ranked += [(-common, at, topic, path) for topic in near if (common := _common(gone[topic], now))]
    for _, _, topic, path in sorted(ranked):
        if path not in found and gone.pop(topic, None) is not None:
            found[path] = topic
    return found


def _common(before: Counter[str], now: Counter[str]) -> int:
    """How many passages both have, or 0 when they are too few to say that these are one topic."""
    common = (before & now).total()
    smaller, larger = sorted((before.total(), now.total()))
    return common if common >= _OF_SMALLER * smaller and common >= _OF_LARGER * larger else 0
