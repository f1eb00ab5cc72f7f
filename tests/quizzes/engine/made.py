"""Small notes that several tests share, and helpers to look at what came of them."""

from quizzes.engine import generate
from quizzes.engine.values import Bank, GeneratedQuestion
from tests.quizzes.engine.notes import document

MODES = """
# Feeding data to training

SageMaker has three input modes.

**File mode** is the input mode that copies the whole data set to local storage first.

**Pipe mode** is the input mode that streams records into the container for one process.

**FastFile mode** is the input mode that fetches objects on demand and shows ordinary files.
"""

SERVICES = """
# Security

AWS has four security services:

- **Amazon Macie**: finds and classifies sensitive data in buckets.
- **Amazon Inspector**: scans instances and images for vulnerabilities.
- **AWS KMS**: creates and controls encryption keys.
- **AWS Config**: keeps the history of how resources were configured.
"""


def bank(markdown: str, **more: object) -> Bank:
    """The bank of one page of notes."""
    return generate([document(markdown)], **more)


def asked(markdown: str, pattern: str = "") -> list[GeneratedQuestion]:
    """The questions of one page, of one pattern if one is named."""
    return [one for one in bank(markdown).questions if pattern in one.pattern]


def key_of(question: GeneratedQuestion) -> str:
    """The key's text."""
    return next(one.text for one in question.options if one.key)


def texts_of(question: GeneratedQuestion) -> set[str]:
    """The texts of all options."""
    return {one.text for one in question.options}


def refusals(markdown: str) -> dict[str, str]:
    """Gate to reason, of all that was rejected."""
    return {one.finding.gate: one.finding.reason for one in bank(markdown).rejected}


def doubts(question: GeneratedQuestion) -> set[str]:
    """The gates that made a question a draft."""
    return {one.gate for one in question.findings}
