"""English verbs that state facts: the evidence that a line of notes is a statement and not a heading.

Clear verbs count wherever they stand. Words that are nouns as often count only where their neighbours
make them verbs: "stores the state" but not "two stores".
"""

from collections.abc import Sequence

from topics.markup.wordlist import wordlist

_ALWAYS = wordlist(
    "is are was were be been am isn't aren't wasn't weren't has have had hasn't haven't does do did "
    "doesn't don't didn't can can't cannot could couldn't will won't would wouldn't should shouldn't "
    "may might must shall it's that's there's they're you're we're let's he's she's what's"
)
_CLEAR = wordlist(
    "augment compile recognise optimise organise utilise summarise minimise maximise normalise initialise "
    "generalise categorise specialise standardise customise synthesise analyse analyze visualise realise "
    "hold let meet sit speak stand tell win understand "
    "accept accompany achieve acquire activate adapt add adjust adopt affect aggregate agree allocate "
    "allow appear apply arise arrange ask assign associate assume attach avoid become begin behave "
    "belong bind borrow bring build calculate call carry cease choose classify combine come compare "
    "compile comprise compute conclude configure connect consider consist constitute construct consume "
    "contain continue contribute convert convince correspond create decide declare decompose deduce "
    "define delete deliver demonstrate deny depend deploy derive descend describe destroy detect "
    "determine develop differ diminish disappear discover discuss distinguish distribute divide eat "
    "eliminate emerge emit employ enable enclose encode encourage encrypt enforce enhance ensure enter "
    "establish evaluate evolve examine exceed execute exist expand expect explain expose express extend "
    "extract fail fetch find follow generate get give go govern grow happen hinder identify ignore "
    "illustrate imply improve include indicate induce infer inherit inhibit initialize inject insert "
    "install integrate introduce invent invoke involve isolate keep know lack learn lie lose maintain "
    "make manage mean merge met modify move multiply obtain occur operate organize originate overcome "
    "participate perform persist possess predict prefer prepare prevent prohibit promote propagate "
    "propose protect prove provide publish put reach react read receive recognize recommend reduce "
    "refer reflect refuse regulate reject relate rely remain remember remove render replace represent "
    "require reside resolve respond restrict retain retrieve reveal secrete see seem select send serve "
    "simplify solve specify submit succeed suggest support surround survive synthesize take tell tend "
    "think transform translate transmit understand use utilize vary verify want weigh write yield"
)
# Past forms that are not regular, and forms that are verbs where their stems may be nouns.
_FORMS = wordlist(
    "fits scores fitted "
    "became began brought built came caught chose decreased decreases did done drew falls fell felt "
    "found gave given got grew handled handles held helped helps holds increased increases kept knew "
    "known laid launched launches led left lost made meant moved needed needs offered offers paid pays "
    "permits permitted produce produced produces raised raises ran returned returns rises rose runs "
    "said sat saw says seen sent separated separates shared shares showed shown shows spent spreads "
    "started starts stayed stays stood stopped stops supplied supplies taken taught thought threw "
    "thrown throws told took transferred transfers treated treats triggered triggers understood waits "
    "went won worked works written wrote"
)
_SOMETIMES = wordlist(
    "act aim answer assault attack attempt balance benefit block break cache cause challenge change "
    "charge check claim close command control copy cost count cover cycle damage deal decline decrease "
    "delay demand design direct display drive end equal estimate exchange exercise experience export "
    "fall feature feed filter fit fix flow focus force form format function gain graph group handle "
    "help host impact import increase index influence input interact interface join label last launch "
    "lead limit link list live load lock log look map mark match matter measure mix model name need "
    "note offer open order output own pass pattern pay permit place plan point process produce program "
    "project purchase raise range rank rate reason record release report request rest result return "
    "review rise rotate run say scale schedule scope score search sense separate set shape share shift "
    "show sign signal sort sound source speed split spread stage start state stay step stop store "
    "stream stress structure study subject supply switch target test throw track trade train transfer "
    "transport treat trigger turn type update value vote wait watch work"
)
_BEFORE_VERBS = wordlist(
    "to it they we you he she i this that which who these those and not also only can will may must should "
    "would could might cannot don't doesn't didn't always never usually often automatically then"
)
_OBJECTS = wordlist(
    "the a an its their your our his her all any each every both some many more one two three data it them "
    "you us only"
)
_AFTER_VERBS = _OBJECTS | wordlist(
    "up out on off into onto to from by in with for as at when if that how whether"
)
_BEFORE_NOUNS = wordlist(
    "the a an of in on at by for with from no its their your our this these each every all"
)


def _forms(verb: str) -> set[str]:
    """A regular verb as it is, in the third person and in the past."""
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied"}
    plural = verb + ("es" if verb.endswith(("s", "x", "ch", "sh")) else "s")
    return {verb, plural, verb + "ed", verb + verb[-1] + "ed"}


_CLEAR_FORMS = frozenset().union(_ALWAYS, _FORMS, *map(_forms, _CLEAR))
_SOMETIMES_FORMS = frozenset().union(*map(_forms, _SOMETIMES))
_LONG_ENOUGH = 4


def has_verb(words: Sequence[str]) -> bool:
    """Whether folded words hold a verb that states something."""
    for at, word in enumerate(words):
        if word in _CLEAR_FORMS:
            return True
        if word in _SOMETIMES_FORMS:
            before = words[at - 1] if at else ""
            after = words[at + 1] if at + 1 < len(words) else ""
            if before in _BEFORE_VERBS and after in _AFTER_VERBS:
                return True
            if before not in _BEFORE_NOUNS and after in _OBJECTS:
                return True
    # "kept warm", "named after a king": a participle in a line that is not short.
    return len(words) > _LONG_ENOUGH and any(
        word.endswith("ed") and len(word) > _LONG_ENOUGH for word in words
    )
