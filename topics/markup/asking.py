"""Multiple-choice questions inside the notes: a line that asks, and below it a list of boxes, some ticked.

    Which input mode streams the records?

    - [ ] File mode
      - it copies the data set first
    - [x] Pipe mode
    - [ ] Shuffle mode

    > The explanation, or a sentence of the notes.

Found in the tree, whatever reader made it, and replaced there by a node of its own, so that no walk after
this one takes an option for something that the notes say. A list of boxes under no such line is a to-do list.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from topics.markup.document import Asked, AskedOption
from topics.markup.keys import normalise
from topics.markup.tree import NOTHING, Node

_CLOSING = r"[\"'”’)\]]*"
# A line that asks: it ends in a question mark (how many to choose may follow), or in a blank.
_ASKS = re.compile(
    rf"(?:[?？]{_CLOSING}(?:\s*\([^()]*\)|\s+(?:choose|select|pick|mark|tick)\b[^.?!]*[.!]?)?|_{{3,}}\.?){_CLOSING}$",
    re.IGNORECASE,
)
# A line that is left open. It asks only if boxes of both kinds follow, and may as well lead to a to-do list.
_LEFT_OPEN = re.compile(rf"(?:[:：…]|\.\.\.){_CLOSING}$")
_TO_DO = re.compile(
    r"\b(?:to[- ]?dos?|tasks?|checklists?|shopping|packing|next steps|progress|milestones?|roadmap|backlog|"
    r"agenda|done so far|status|plans?|homework|reading list)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(?:is|are|was|were|has|have|can|does|which|what|who|where|when|how)\b", re.IGNORECASE)
_TITLE_WORDS = 6
_END = 200  # signs: how a line ends
_FEWEST, _MOST = 2, 9  # as many as there are keys to answer with
# Callouts and folded details that say what is right: `> [!answer]`, `<summary>Answer</summary>`.
_ANSWERS = frozenset({"answer", "solution", "explanation", "success", "check", "done"})
_ANSWER_LABEL = re.compile(r"\b(?:answers?|solutions?|explanations?)\b", re.IGNORECASE)
_HOLDERS = frozenset({"group", "quote", "callout", "details", "list", "item", "definitions", "definition"})


@dataclass(frozen=True, slots=True)
class Said:
    """What is wrong with something that looks like a question."""

    line: int
    severity: Literal["warning", "info"]
    code: Literal["question", "to-do"]
    message: str


def take_questions(nodes: list[Node], *, everything: bool = False) -> list[Said]:
    """Replace, in place, what asks by question nodes; say what was meant to ask and cannot.

    With `everything`, as the front matter of a page of questions says, any line above boxes asks.
    """
    said: list[Said] = []
    _take(nodes, said, everything=everything)
    return said


def _take(nodes: list[Node], said: list[Said], *, everything: bool) -> None:
    taken: list[Node] = []
    left = iter(_with_next_two(nodes))
    for node, after, beyond in left:
        question = None
        if node.kind == "paragraph" and after is not None:
            question = _question(node, after, beyond, said, everything=everything)
        elif node.kind == "heading" and after is not None and _would_ask(node, after):
            message = "A heading is not asked. Write the question as a line of its own above its answers."
            said.append(Said(after.line, "info", "to-do", message))
        if question is not None:
            taken.append(question)
            next(left)
            if question.asked and question.asked.explanation:
                next(left)
            continue
        if node.kind == "item" and node.checked is None and node.inline.text:
            _take_item(node, said, everything=everything)
        if node.kind in _HOLDERS:
            _take(node.children, said, everything=everything)
        taken.append(node)
    nodes[:] = taken


def _with_next_two(nodes: Sequence[Node]) -> Iterator[tuple[Node, Node | None, Node | None]]:
    return zip(nodes, [*nodes[1:], None], [*nodes[2:], None, None], strict=False)


def _take_item(item: Node, said: list[Said], *, everything: bool) -> None:
    """An item that asks, over the list within it: the question is the first thing that the item holds."""
    after, beyond = (*item.children, None, None)[:2]
    if after is None:
        return
    question = _question(item, after, beyond, said, everything=everything)
    if question is not None:
        explained = question.asked is not None and bool(question.asked.explanation)
        item.inline = NOTHING
        item.children[: 1 + explained] = [question]


def _would_ask(heading: Node, boxes: Node) -> bool:
    ticked = {item.checked for item in boxes.children} if boxes.kind == "list" else set()
    return ticked == {True, False} and bool(_ASKS.search(heading.inline.text[-_END:]))


def _names_tasks(text: str) -> bool:
    """Whether a line is the title of a to-do list: few words, one of them of that kind, and no verb."""
    return len(text.split()) <= _TITLE_WORDS and bool(_TO_DO.search(text)) and not _SAYS.search(text)


def _question(
    line: Node, boxes: Node, below: Node | None, said: list[Said], *, everything: bool
) -> Node | None:
    """The question of a line, the list after it and perhaps the quote below; none where it is no question."""
    end, items = line.inline.text[-_END:], boxes.children
    asks = everything or bool(_ASKS.search(end))
    open_ = not asks and bool(_LEFT_OPEN.search(end))
    if boxes.kind != "list" or not (asks or open_) or not any(item.checked is not None for item in items):
        return None
    keys = sum(bool(item.checked) for item in items)
    if open_ and not 0 < keys < len(items):
        return None
    if open_ and _names_tasks(line.inline.text):
        message = "Read as a to-do list. To ask it, end the line above it in a question mark."
        said.append(Said(boxes.line, "info", "to-do", message))
        return None
    if problem := _problem(items, keys):
        said.append(Said(boxes.line, "warning", "question", f"{problem} Shown as a list, and not asked."))
        return None
    explanation = _explanation(below) if below is not None else ""
    options = tuple(AskedOption(item.inline.text, bool(item.checked), _text(item.children)) for item in items)
    return Node(
        "question",
        line.line,
        line.inline,
        [Node("item", item.line, item.inline) for item in items],
        asked=Asked(line.inline.text, options, explanation),
    )


def _problem(items: Sequence[Node], keys: int) -> str:
    """Why these boxes under a line that asks are no question, and what to do; empty where they are one."""
    texts = Counter(normalise(item.inline.text).casefold() for item in items)
    twin, count = texts.most_common(1)[0]
    problems = (
        (
            any(item.checked is None for item in items),
            "Some of these answers have no box: begin each with [ ], and the right ones with [x].",
        ),
        ("" in texts, "An answer has no words: write some."),
        (len(items) < _FEWEST, "This question has one answer only: write wrong ones too."),
        (len(items) > _MOST, f"This question has more than {_MOST} answers: leave some out."),
        (keys == 0, "No answer of this question is ticked: tick what is right with [x]."),
        (
            keys == len(items),
            "Every answer of this question is ticked: leave the wrong ones empty, as [ ].",
        ),
        (count > 1, f"Two answers of this question are the same (“{twin}”): change one."),
    )
    return next((message for is_so, message in problems if is_so), "")


def _explanation(below: Node) -> str:
    """The text of a quote; of a callout or of details, if they are to tell the answer."""
    tells = (
        below.kind == "quote"
        or (below.kind == "callout" and below.info in _ANSWERS)
        or (below.kind == "details" and bool(_ANSWER_LABEL.search(below.label.text)))
    )
    return (_text(below.children) or below.label.text) if tells else ""


def _text(nodes: Sequence[Node]) -> str:
    """The words of paragraphs, items and quotes, in reading order."""
    words: list[str] = []
    pending = list(reversed(nodes))
    while pending:
        node = pending.pop()
        words.append(node.source.strip() if node.kind in {"code", "math"} else node.inline.text)
        pending.extend(reversed(node.children))
    return " ".join(word for word in words if word)
