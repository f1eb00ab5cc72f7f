"""What services refuse, in words for whoever asked."""


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """Base of what is refused; its text is for the person who asked."""


class NothingToAsk(Refused):
    """There is no question in what was chosen."""


class FormUsed(Refused):
    """A form has started an attempt of somebody else."""


class AnswerRefused(Refused):
    """An answer is not taken; nothing was stored."""


class NotAChoice(AnswerRefused):
    """What was sent is no choice among the options that were shown."""
