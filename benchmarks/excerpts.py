"""How near a page that is asked with its excerpt comes to what it is asked with all the notes.

    python -m benchmarks.excerpts PATH...

Each page that has questions is asked alone, as a re-import that changes it would. Published questions are
counted by what becomes of them; a distractor that any page of the notes makes true is counted apart.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence

from quizzes.engine import (
    Bank,
    Corpus,
    GeneratedQuestion,
    PageIndex,
    Unread,
    generate_from,
    regate,
    witnesses,
)
from quizzes.engine.reading import read_paths
from topics.markup import Document

Asked = tuple[str, str, str]


def measure(documents: Sequence[Document]) -> Counter[str]:
    """What becomes of the published questions of each page."""
    corpus = Corpus.of(documents)
    whole: dict[str, dict[Asked, GeneratedQuestion]] = defaultdict(dict)
    for question in generate_from(corpus).questions:
        whole[question.place[0]][_asked(question)] = question
    found: Counter[str] = Counter()
    for path, questions in whole.items():
        part = {_asked(one): one for one in _ask(path, documents, corpus).questions}
        for asked, question in questions.items():
            if question.status == "published":
                found["published"] += 1
                found[_became(question, part.get(asked))] += 1
        found["true by another page"] += sum(bool(regate(one, corpus)) for one in part.values())
    return found


def _ask(path: str, documents: Sequence[Document], whole: Corpus) -> Bank:
    """The page asked with its excerpt, and again with the pages that may speak against what came of it."""
    index = PageIndex(whole.pages())
    paths = index.bearing_on([path])
    others = [pair for page, pairs in whole.names_by_page().items() if page not in paths for pair in pairs]
    unread = Unread(tuple(others), index.size - index.size_of(paths))
    excerpt = Corpus.of([one for one in documents if one.path in paths], unread)
    bank = generate_from(excerpt, only={path})
    further = witnesses(bank.questions, excerpt, index) - paths
    return generate_from(excerpt.widened([one for one in documents if one.path in further]), only={path})


def _asked(question: GeneratedQuestion) -> Asked:
    return question.pattern, question.stem, question.place[1]


def _became(whole: GeneratedQuestion, part: GeneratedQuestion | None) -> str:
    if part is None:
        return "not asked"
    if part.status == "draft":
        return "a draft"
    return "the same" if part.fingerprint == whole.fingerprint else "with other options"


def main() -> None:
    """Print a line for each path, and the sum."""
    total: Counter[str] = Counter()
    for path in sys.argv[1:]:
        found = measure(read_paths([path])[0])
        total += found
        print(f"{path}: {dict(found)}", flush=True)
    print(f"all: {dict(total)}")


if __name__ == "__main__":
    main()
