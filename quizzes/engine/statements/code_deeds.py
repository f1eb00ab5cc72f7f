"""What a sentence says of a name that it holds: from the words before the name and those after it."""

import re

from quizzes.engine import verbs
from quizzes.engine.language import lower_first, upper_first
from quizzes.engine.lexicon import AUXILIARIES, MODALS
from quizzes.engine.statements.phrases import main_clause

_ONE = r"(?:[Yy]ou|[Ww]e|I|[Oo]ne)"
_SOFTLY = r"(?:also |then |even |just |simply |easily |quickly |instead )*"
_TAKE = (
    r"(?:[Uu]se|[Rr]un|[Pp]ass(?: in)?|[Aa]dd|[Ss]pecify|[Cc]all|[Ii]nclude|[Ii]nvoke|[Ss]upply|[Aa]pply|"
    r"[Uu]tilize|[Hh]it|[Pp]ress|[Tt]ype|[Ee]xecute|[Ss]et)"
)
_BY = (
    r"(?:[Ww]ith|[Uu]sing|[Vv]ia|[Tt]hrough|[Bb]y (?:using|adding|passing|running|including|specifying|"
    r"calling|applying|supplying|setting|hitting|pressing|typing|executing))"
)
# "Running `ls` lists …": the deed is that of what is run.
_DOING = re.compile(
    r"(?:Using|Running|Passing|Adding|Calling|Including|Invoking|Specifying|Setting|Hitting|Pressing|Typing|"
    r"Executing|Tacking on) $"
)
# "When you push, …": under what condition the rest holds.
_OPENER = re.compile(r"(?P<opener>(?:In|On|Within|When|If|For) [^,]{2,70}, )(?P<rest>.*)$", re.DOTALL)
# The words up to the name, and those behind it, in the ways of saying what a tool is for.
_WITH = re.compile(rf"{_BY} $")
_ONE_CAN = re.compile(
    rf"(?: (?:from|in|of|on|with) [^,]{{2,40}})?,? {_ONE} (?:can|could|may) {_SOFTLY}(?P<act>[a-z].+)$"
)
_ONE_TAKES = re.compile(
    rf"(?:{_ONE}(?:['’]ll| can| could| may| might| have to| need to| want to)? ?{_SOFTLY})?{_TAKE} $"
)
_TO = re.compile(r"(?P<host> (?:for|with|on|of|to) [\w.-]+)?(?: in order)? to (?P<act>[a-z].+)$")
_AIM = re.compile(
    rf"(?:[Tt]o|[Ii]n order to|(?:[Ii]f|[Ww]hen(?:ever)?) {_ONE} (?:\w+ )?(?:want|need|have|like|wish) to) "
    rf"(?P<act>[a-z][^,]{{8,110}}), (?:{_ONE} )?(?:can |could |will |need to |have to |may want to )?"
    rf"{_SOFTLY}{_TAKE} $"
)
_ONE_CAN_BY = re.compile(rf"{_ONE} (?:can|could|may) {_SOFTLY}(?P<act>[a-z].+?),? {_BY} $")
_MEANS = re.compile(r"\b(?:with|using|via) \S*\(\)")
_IS_DONE_BY = re.compile(
    rf"(?P<what>(?:The|An?|Your)\s[^,]{{2,60}}?) can be (?P<done>[a-z]+)(?P<how> [^,]{{2,50}}?)?,? {_BY} $"
)
_LINK = re.compile(
    r"(?:Similarly|Alternatively|Additionally|Fortunately|Luckily|Thankfully|Lastly|Finally|Conveniently|"
    r"However|Instead|Generally|Specifically|Basically|(?:For (?:instance|example)|Of course|In addition|"
    r"Also|Then|Now|Next|First|Second)(?=,)),? (?=\w|$)"
)
_WHICH = re.compile(r",? (?:that|which) (?P<said>[a-z].+)$")
_SHORT_END = re.compile(r"(?: (?:to|with|for|on|in|from|when|of|by) [^,]{2,60})?$")
_FEWEST_WORDS = 3


def said_of_name(before: str, after: str) -> str:
    """What is said of the name between two halves of a sentence, with "{}" for the name; empty if nothing."""
    before = upper_first(_LINK.sub("", before, count=1)) if _LINK.match(before) else before
    opener, rest = "", before
    if not _AIM.match(before) and (opened := _OPENER.match(before)):
        opener, rest = opened.group("opener"), opened.group("rest")
    if said := _as_subject(rest, after):
        return f"{opener}{{}} {said}"
    if found := _IS_DONE_BY.match(rest):
        what, done, how = found.group("what", "done", "how")
        if verbs.is_participle(done) and _SHORT_END.fullmatch(after):
            return f"{opener}with {{}} can {lower_first(what)} be {done}{how or ''}{after}"
    if found := _WHICH.match(after):
        said = _predicate(found.group("said"))
        return f"{{}} {said}" if said else ""
    return ""


def _as_subject(before: str, after: str) -> str:
    """The predicate that goes with the name for its subject."""
    if not before or _DOING.match(before):
        return _predicate(after.strip())
    if _WITH.match(before) and (found := _ONE_CAN.match(after)):
        return _use(found.group("act"))
    if _ONE_TAKES.match(before) and (found := _TO.match(after)):
        return _use(found.group("act"), found.group("host") or "")
    if found := _AIM.match(before) or _ONE_CAN_BY.match(before):
        # "the hours with this and the minutes with that" tells of two.
        if _MEANS.search(found.group("act")):
            return ""
        return _use(found.group("act")) if _SHORT_END.fullmatch(after) else ""
    return ""


def _predicate(rest: str) -> str:
    """The verb phrase that a name is followed by; empty where no finite verb follows it."""
    words = rest.split()
    if len(words) < _FEWEST_WORDS:
        return ""
    at = 1 if words[0].endswith("ly") or words[0] in ("also", "only") else 0
    first, follows = words[at].lower(), words[at + 1].lower()
    finite = verbs.base_of_third(first) or first in MODALS or first in ("is", "has", "does")
    if not finite or (first not in AUXILIARIES and follows in AUXILIARIES):
        return ""
    return main_clause(lower_first(rest))


def _use(act: str, host: str = "") -> str:
    act = main_clause(act)
    words = act.split()
    is_act = len(words) >= _FEWEST_WORDS and verbs.is_base(words[0])
    return f"can be used{host} to {act}" if is_act else ""
