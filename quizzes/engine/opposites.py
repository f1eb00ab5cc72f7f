"""Words whose opposite is a word too: what a sentence says, turned round."""

import re
from functools import cache

from quizzes.engine import verbs

# Base forms of verbs; each group lists what excludes each other, the plainest opposite first.
_VERBS = (
    ("increase", "decrease"), ("rise", "fall"), ("raise", "lower"), ("grow", "shrink"), ("improve", "worsen"),
    ("reduce", "increase"), ("decline", "rise"), ("drop", "rise"), ("diminish", "increase"), ("lessen", "increase"),
    ("strengthen", "weaken"), ("accelerate", "slow"), ("expand", "contract"), ("widen", "narrow"),
    ("minimize", "maximize"), ("minimise", "maximise"), ("add", "remove"), ("enable", "disable"),
    ("allow", "prevent"), ("permit", "forbid"), ("accept", "reject"), ("include", "exclude"), ("start", "stop"),
    ("open", "close"), ("attach", "detach"), ("connect", "disconnect"), ("encrypt", "decrypt"),
    ("succeed", "fail"), ("gain", "lose"), ("lose", "keep"), ("delete", "keep"), ("discard", "keep"),
    ("remove", "keep"), ("release", "keep"), ("terminate", "keep"), ("attract", "repel"), ("absorb", "release"),
    ("stimulate", "inhibit"), ("activate", "deactivate"), ("encourage", "discourage"), ("exceed", "equal"),
    ("promote", "prevent"), ("appear", "disappear"), ("freeze", "melt"), ("push", "pull"), ("import", "export"),
    ("retain", "lose"), ("preserve", "lose"), ("keep", "lose"), ("speed", "slow"), ("shorten", "lengthen"),
    ("simplify", "complicate"), ("relax", "contract"), ("contract", "relax"), ("dilate", "constrict"),
)  # fmt: skip
_WORDS = (
    ("higher", "lower"), ("larger", "smaller"), ("bigger", "smaller"), ("greater", "smaller"), ("more", "less"),
    ("fewer", "more"), ("faster", "slower"), ("longer", "shorter"), ("earlier", "later"), ("better", "worse"),
    ("cheaper", "dearer"), ("stronger", "weaker"), ("harder", "easier"), ("easier", "harder"),
    ("wider", "narrower"), ("deeper", "shallower"), ("warmer", "cooler"), ("hotter", "colder"),
    ("up", "down"), ("upward", "downward"), ("right", "left"), ("above", "below"), ("before", "after"),
    ("inside", "outside"), ("internal", "external"), ("inbound", "outbound"), ("incoming", "outgoing"),
    ("public", "private"), ("stateful", "stateless"), ("synchronous", "asynchronous"),
    ("synchronously", "asynchronously"), ("symmetric", "asymmetric"), ("positive", "negative"),
    ("positively", "negatively"), ("minimum", "maximum"), ("smallest", "largest"), ("lowest", "highest"),
    ("shortest", "longest"), ("first", "last"), ("upper", "lower"), ("horizontal", "vertical"),
    ("automatically", "manually"), ("permanently", "temporarily"), ("permanent", "temporary"),
    ("mutable", "immutable"), ("ascending", "descending"), ("sequential", "parallel"), ("static", "dynamic"),
    ("encrypted", "unencrypted"), ("required", "optional"), ("active", "passive"), ("open", "closed"),
    ("allowed", "denied"), ("available", "unavailable"), ("dependent", "independent"), ("soft", "hard"),
    ("single", "multiple"), ("empty", "full"), ("true", "false"), ("exothermic", "endothermic"),
    ("elastic", "inelastic"), ("saturated", "unsaturated"), ("local", "global"), ("direct", "indirect"),
    ("directly", "indirectly"), ("constant", "variable"), ("odd", "even"), ("even", "odd"), ("dominant", "recessive"),
    ("acidic", "basic"), ("polar", "nonpolar"), ("linear", "non-linear"), ("dense", "sparse"),
    ("sensitive", "insensitive"), ("strong", "weak"), ("cheap", "expensive"), ("deep", "shallow"),
    ("same", "opposite"), ("eventually", "immediately"), ("supervised", "unsupervised"), ("complete", "partial"),
    ("explicit", "implicit"), ("explicitly", "implicitly"), ("surplus", "shortage"), ("cis", "trans"),
    ("reads", "writes"), ("read", "write"), ("clockwise", "anticlockwise"), ("lighter", "heavier"),
    ("older", "newer"), ("oldest", "newest"), ("closer", "farther"), ("tightly", "loosely"),
    ("lowercase", "uppercase"), ("left", "right"), ("below", "above"), ("after", "before"),
)  # fmt: skip
_WORD = re.compile(r"[A-Za-z-]+")


def _forms(base: str) -> tuple[str, ...]:
    return base, verbs.third_person(base), verbs.past_participle(base), verbs.gerund(base)


@cache
def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for one, other in _WORDS:
        found.setdefault(one, other)
        found.setdefault(other, one)
    for one, other in _VERBS:
        for here, there in zip(_forms(one), _forms(other), strict=True):
            found.setdefault(here, there)
    for one, other in _VERBS:
        for here, there in zip(_forms(one), _forms(other), strict=True):
            found.setdefault(there, here)
    return found


def opposite_of(word: str) -> str:
    """The word that says the opposite in the same form ("rises" → "falls"), or an empty string."""
    return _table().get(word, "")


def turned(phrase: str) -> str:
    """The phrase with the one word that has an opposite turned round; empty where none or several have one."""
    found = [match for match in _WORD.finditer(phrase) if opposite_of(match.group())]
    if len(found) != 1:
        return ""
    return phrase[: found[0].start()] + opposite_of(found[0].group()) + phrase[found[0].end() :]
