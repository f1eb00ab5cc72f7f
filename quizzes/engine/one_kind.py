"""Whether two described terms are of one kind, by what their definitions and their names say they are."""

from quizzes.engine.contrast import contrary
from quizzes.engine.defining_heads import Head, defining_head
from quizzes.engine.language import head_of, is_plural, singular
from quizzes.engine.lexicon import word_set
from quizzes.engine.statements.values import Description
from quizzes.engine.verbs import is_gerund, is_participle
from topics.markup.words import stem

# Nouns that say of what sort a thing is in other words: who is asked for a tool may be offered a device.
_SORTS = """
process procedure act action event mechanism; method technique approach strategy practice;
idea belief theory principle concept view hypothesis notion; situation state condition;
area region zone place site location; device instrument tool apparatus machine;
disease disorder syndrome illness infection; ability capacity capability; period stage phase interval;
study science branch field discipline; substance molecule compound chemical material;
person individual people member; tube canal duct passage passageway vessel;
membrane layer lining covering sheet; degree extent level; rule law regulation;
group class category population; graph line curve table chart diagram representation plot;
price cost amount payment fee charge tax income revenue profit; good product commodity;
company firm business organization institution agency; relationship relation connection association;
cavity space chamber hole opening pore gap; sac pouch pocket capsule; fiber filament strand thread fibril;
feeling emotion attitude; plan program policy; projection protrusion bulge ridge fold
"""
_SORT_OF = {
    stem(word): stem(sort.split()[0])
    for sort in _SORTS.replace("\n", " ").split(";")
    for word in sort.split()
}
_PROCESS = stem("process")
_DOING = ("tion", "sion", "ysis")
_DONE = word_set(
    """union exchange release transfer flow spread removal movement growth loss breakdown transport switch use
    uptake synthesis development treatment replacement measurement placement displacement attachment
    adjustment     recruitment enlargement enhancement improvement"""
)
_NOT_DONE = word_set(
    """combination fraction relation solution region situation function condition section position population
    representation location direction proportion portion distribution variation junction concentration
    projection articulation depression extension protrusion tension dimension version lesion suspension"""
)


def sort_of(head: Head | None) -> str:
    """What a definition says the thing is, in one word for all that mean one thing; or nothing."""
    if head is None or not head.kind:
        return ""
    noun = head.noun.lower()
    done = noun in _DONE or is_gerund(noun) or (noun.endswith(_DOING) and noun not in _NOT_DONE)
    return _PROCESS if head.of and done else _SORT_OF.get(head.kind, head.kind)


def of_one_kind(one: Description, other: Description) -> bool:
    """Whether the other term can be mistaken for this one: of the sort that its definition asks for."""
    head = defining_head(one.body)
    sort = sort_of(head)
    if head and _may_be_one(head, one.term, other):
        return False
    if sort and sort == sort_of(defining_head(other.body)):
        return True
    named = _named_for(other.term)
    # "A good of which less is bought …" asks for a good, and an inferior good is one by its name.
    if named and (named == _named_for(one.term) or (head and named == stem(head.noun.lower()))):
        return True
    return not sort and contrary(one.body, other.body)


def _may_be_one(head: Head, term: str, other: Description) -> bool:
    """Whether the other term may well be a kind of this one, as a ferry is of the flat boats.

    So it is where this one is a sort of what the other is ("flat boat: boat that …", "ferry: boat which …")
    and the name of the other does not say that it is one beside it ("deep boat").
    """
    others = defining_head(other.body)
    noun = stem(head.noun.lower())
    named_so = len(term.split()) > 1 and _named_for(term) == noun and " " not in head.phrase
    return bool(named_so and others and stem(others.noun.lower()) == noun and _named_for(other.term) != noun)


def _named_for(term: str) -> str:
    """The stem of what a name of two words or more says the thing is: a law of demand is a law."""
    words = head_of(term).split()
    if len(words) > 1 and is_participle(words[-1].lower()):
        words.pop()
    return stem(singular(words[-1]).lower()) if len(term.split()) > 1 else ""


def in_one_number(one: Description, other: Description) -> bool:
    """Whether two terms are both in the singular or both in the plural."""
    return _is_plural(one) == _is_plural(other)


def _is_plural(one: Description) -> bool:
    head = defining_head(one.body) if one.glossary else None
    return is_plural(one.term.rsplit(maxsplit=1)[-1]) or bool(head and head.plural and " " not in one.term)
