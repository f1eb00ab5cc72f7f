"""Two things done between blocks and inline content: callouts of quotes, and bold that was closed askew."""

import re

from markdown_it.rules_core import StateCore

_CALLOUT = re.compile(r"\[!([\w-]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)")
# "**Name **rest" and "** Name** rest": the author meant bold, the parser would show the asterisks.
_ASKEW_END = re.compile(r"\*\*(?=\S)([^*`\n]{1,300}?)\s{1,2}\*\*(?=\s|$)")
_ASKEW_START = re.compile(r"(^|\s)\*\*\s{1,2}([^*`\n]{1,300}?)(?<=\S)\*\*(?=\s|[.,;:!?]|$)")


def mend_bold(text: str) -> str:
    """Bold with a space on the wrong side of its asterisks, put right."""
    if text.count("**") < 2:
        return text
    return _ASKEW_START.sub(r"\1**\2**", _ASKEW_END.sub(r"**\1**", text))


def callouts(state: StateCore) -> None:
    """Marks quotes that begin with `[!type] title` as callouts and takes that line out of their text."""
    for at, token in enumerate(state.tokens):
        if token.type != "inline":
            continue
        token.content = mend_bold(token.content)
        if not token.content.startswith("[!") or at < 2 or state.tokens[at - 2].type != "blockquote_open":
            continue
        if match := _CALLOUT.match(token.content):
            quote = state.tokens[at - 2]
            quote.meta["callout"] = match.group(1).lower()
            quote.meta["title"] = match.group(2).strip()
            token.content = token.content[match.end() :]
            if token.map:
                token.map = [token.map[0] + 1, token.map[1]]
