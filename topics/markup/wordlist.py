"""Lists of words as they are read best: running text."""


def wordlist(*texts: str) -> frozenset[str]:
    """The words of some texts, parted by white space."""
    return frozenset(word for text in texts for word in text.split())
