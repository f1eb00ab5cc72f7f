"""The head of a definition: "vessel" of "small, round vessel that holds …", the evidence of its kind."""

from dataclasses import dataclass
from functools import lru_cache

from quizzes.engine import lexicon, verbs
from quizzes.engine.language import form_of, is_plural, singular
from quizzes.engine.name_words import part_of_speech
from topics.markup.words import stem

_MOST_WORDS = 6
_ARTICLES = frozenset({"a", "an", "the"})
_KIND_OF = lexicon.word_set("kind type form sort class variety kinds types forms sorts classes varieties")
# "Amount of heat" is a kind, "amount" is none.
_CONTAINERS = lexicon.word_set(
    """number amount set series sequence sum total percentage proportion fraction ratio rate degree level
    unit lack loss increase decrease change part portion piece side end layer group collection
    combination member pair lot range list measure quantity"""
)
_NO_KIND = lexicon.word_set("thing something anything one ones what way case example reason fact")
# Adjectives that follow their noun: "substance capable of dissolving …".
_AFTER_NOUNS = lexicon.word_set(
    "capable able responsible similar available present necessary needed required equal due such composed"
)
_OPENS_NO_NOUN = (
    lexicon.PRONOUNS | lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | lexicon.AUXILIARIES | lexicon.MODALS
) | lexicon.word_set("when where how why what which who that if all each every any both either")
_ORDINALS = lexicon.word_set(
    "first second third fourth fifth last final only main entire whole same total outermost innermost"
)
_UNCOUNTED = ("tion", "sion", "ing", "ity", "ness", "ance", "ence", "ism", "dge", "ment", "lia", "ria")
_MASS = lexicon.word_set(
    """water fluid tissue cartilage bone blood material matter energy heat money income space air light
    work growth movement knowledge information data loss pressure tension force power speed skin hair
    muscle DNA RNA dna rna"""
)
_COUNTED = lexicon.word_set(
    """substance instance appliance instrument element segment fragment compartment pigment ligament filament
    document department ring building opening covering string region section location population position
    portion organization institution function solution junction reaction relation situation condition
    direction station question option facility city university community entity quantity"""
)
_ONE_OF_SEVERAL = frozenset({"single", "small", "large", "tiny", "thin", "thick"})
_ONE_OR_MANY = lexicon.word_set("series species means")
_COUNTS = lexicon.word_set("one two three four five six seven eight nine ten")
_PLAIN_ADJECTIVES = lexicon.word_set(
    """small large big round flat long short thin thick wide narrow hard soft hollow clear dark light dense
    strong weak stiff tough smooth rough mainstream fine broad deep high low young old"""
)
_ADJECTIVE_ENDS = ("-like", "-bound", "-shaped", "al", "ous", "ive", "ic", "less", "ful")
_SIGNS = ",;:()“”\"'"


@dataclass(frozen=True, slots=True)
class Head:
    """`noun` in the singular; `phrase` is the whole noun phrase before what tells it apart.

    `article` is the one that stands before it, `rest` what follows, `of` that "of" does. `kind` is what
    things of one kind have in common: the noun, with that of its complement where the noun alone is none.
    """

    noun: str
    phrase: str
    article: str
    rest: str
    plural: bool
    kind: str

    @property
    def of(self) -> bool:
        """Whether the noun has a complement: "the transfer of …"."""
        return self.rest.startswith("of ")


@lru_cache(maxsize=8192)
def defining_head(body: str) -> Head | None:
    """The head noun of a definition; none where it is a clause, a list, or not certain."""
    words = body.split()
    article = words[0].lower() if words and words[0].lower() in _ARTICLES else ""
    rest = words[1:] if article else words
    until = _end_of_phrase(rest)
    if not until or rest[0].lower().strip(_SIGNS) in _OPENS_NO_NOUN or form_of(body) == "verb":
        return None
    phrase, after = rest[:until], " ".join(rest[until:])
    noun = phrase[-1].strip(_SIGNS)
    if not _is_noun(phrase, noun, after) or noun.lower() in _NO_KIND:
        return None
    if noun.lower() in _KIND_OF and after.startswith("of "):
        inner = defining_head(after.removeprefix("of "))
        return inner and Head(
            inner.noun, f"{' '.join(phrase)} of {inner.phrase}", article, inner.rest, inner.plural, inner.kind
        )
    kind = stem(singular(noun).lower())
    if noun.lower() in _CONTAINERS and after.startswith("of "):
        inner = defining_head(after.removeprefix("of "))
        kind = f"{kind} of {inner.kind}" if inner else ""
    plural = is_plural(noun) and noun.lower() not in _ONE_OR_MANY
    return Head(singular(noun), " ".join(phrase), article, after, plural, kind)


def with_its_article(body: str) -> str:
    """A definition as a noun phrase in a sentence: "a cell that …", "the division of …", "costs that …"."""
    head = defining_head(body)
    if head is None or head.article or head.plural or head.phrase.isupper():
        return body
    first = head.phrase.split(maxsplit=1)[0].lower()
    if first in _ONE_OF_SEVERAL:
        return f"a {body}"
    singled_out = head.of or head.noun.lower() in _CONTAINERS or first in _ORDINALS or first.endswith("est")
    counted = head.noun.lower() in _COUNTED
    uncounted = not counted and (head.noun.lower().endswith(_UNCOUNTED) or head.noun.lower() in _MASS)
    if singled_out or uncounted or "’s" in head.phrase or "'s" in head.phrase:
        return body if "’s" in first or "'s" in first else f"the {body}"
    vowel = first[:1] in "aeiou" and not first.startswith(("uni", "use", "one", "eu"))
    return f"{'an' if vowel else 'a'} {body}"


def _end_of_phrase(words: list[str]) -> int:
    """How many words the noun phrase has; 0 where its end is not certain."""
    for at, word in enumerate(words[: _MOST_WORDS + 1]):
        bare = word.lower().strip(_SIGNS)
        if at and _ends_phrase(bare, words[at + 1 : at + 2]):
            return at
        if bare in lexicon.AUXILIARIES | lexicon.MODALS | lexicon.CONJUNCTIONS or "(" in word:
            return 0
        if word.endswith(",") and not _is_adjective(bare):
            relative = words[at + 1 : at + 2] and words[at + 1] in ("which", "who", "whose", "where")
            return at + 1 if relative else 0
        if word.endswith((";", ":")):
            return at + 1
    return len(words) if len(words) <= _MOST_WORDS else 0


def _ends_phrase(word: str, following: list[str]) -> bool:
    if word in lexicon.PREPOSITIONS or word in lexicon.RELATIVES or word in ("whom", "when", "why"):
        return True
    if word in _AFTER_NOUNS or (word == "to" and following):
        return True
    after = following[0].lower().strip(_SIGNS) if following else ""
    shaped = verbs.is_participle(word) or verbs.is_gerund(word)
    closes = after in lexicon.PREPOSITIONS | lexicon.DETERMINERS | {"to"} or after.endswith("ly")
    return shaped and closes


def _is_noun(phrase: list[str], noun: str, after: str) -> bool:
    first = phrase[0].lower().strip(_SIGNS)
    if not noun or not noun[0].isalpha() or any(word.lower() in _COUNTS for word in phrase):
        return False
    if len(phrase) == 1:
        return part_of_speech(first) != "adjectives" or after.startswith(
            ("that ", "which ", "of ", "in which ")
        )
    # "Benefit consumers receive" leaves out its "that", and "classifying students" opens no noun phrase.
    if verbs.is_base(noun) and is_plural(phrase[-2]):
        return False
    return not verbs.is_gerund(first)


def _is_adjective(word: str) -> bool:
    return word in _PLAIN_ADJECTIVES or word.endswith(_ADJECTIVE_ENDS) or part_of_speech(word) == "adjectives"
