"""Past forms of verbs and their bases: what "did" needs. Regular forms by rule, irregular ones by list."""

from functools import cache

from quizzes.engine.lexicon import word_set
from quizzes.engine.verbs import BASES

_IRREGULAR = dict(
    pair.split(":")
    for pair in word_set(
        """arose:arise awoke:awake bore:bear beat:beat became:become began:begin bent:bend bet:bet bound:bind
    bit:bite bled:bleed blew:blow broke:break bred:breed brought:bring built:build burst:burst
    bought:buy cast:cast caught:catch chose:choose clung:cling came:come crept:creep cut:cut
    dealt:deal dug:dig did:do drew:draw drank:drink drove:drive ate:eat fell:fall fed:feed felt:feel
    fought:fight found:find fled:flee flew:fly forbade:forbid foresaw:foresee forgot:forget
    froze:freeze gave:give went:go grew:grow hung:hang had:have heard:hear hid:hide held:hold
    kept:keep knew:know laid:lay led:lead leapt:leap left:leave lent:lend lost:lose made:make
    meant:mean met:meet overcame:overcome overthrew:overthrow overtook:overtake paid:pay rode:ride
    rang:ring rose:rise ran:run said:say saw:see sought:seek sold:sell sent:send set:set shook:shake
    shone:shine shot:shoot showed:show shrank:shrink sang:sing sank:sink sat:sit slept:sleep
    spoke:speak spent:spend split:split spread:spread sprang:spring stood:stand stole:steal
    stuck:stick struck:strike strove:strive swore:swear swept:sweep swam:swim took:take taught:teach
    tore:tear told:tell thought:think threw:throw undertook:undertake understood:understand
    underwent:undergo upheld:uphold withdrew:withdraw woke:wake wore:wear wove:weave won:win
    wound:wind wrote:write withstood:withstand"""
    )
)
# Verbs of what people do and what becomes of states and ideas, beside those that notes on things use.
_OF_DEEDS = word_set(
    """abandon abolish accuse adopt advance advocate ally announce annex argue arrest assassinate assert
    attend award ban baptise baptize boycott campaign capture celebrate challenge characterise
    characterize coin colonise colonize command commission compile compose conceive conclude condemn
    confirm conquer convert correspond criticise criticize crown cultivate declare dedicate defeat
    defend denounce depict deport derive design die discuss dispatch edit elect embrace emigrate
    endorse enslave entitle envision excavate execute exile experiment explore explain fail fashion
    favour favor formulate found fund graduate herald hypothesise hypothesize immigrate impose
    imprison inaugurate inherit inspire invade invent issue join judge launch lecture legalise
    legalize liberate lobby marry migrate murder name nominate observe occupy oppose organise
    organize oust outlaw paint patent persuade photograph pioneer plan popularise popularize portray
    postulate praise preach predict proclaim prohibit promote propose protest publish question
    ratify rebel recognise recognize recruit reform refuse reign reject reject rename renounce
    resign resist restore retire retreat revolt rule sail sculpt seize serve settle sign speculate
    sponsor study succeed surrender surround suspect testify theorise theorize trace translate
    travel unify unite urge visit volunteer vote warn wed welcome wonder"""
)
_KNOWN = BASES | _OF_DEEDS | frozenset(_IRREGULAR.values())


@cache
def base_of_past(word: str) -> str:
    """The base of a simple past form ("proposed" → "propose", "wrote" → "write"), or an empty string."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if not word.endswith("ed") or len(word) < 4:
        return ""
    stem = word[:-2]
    doubled = len(stem) > 2 and stem[-1] == stem[-2]
    guesses = [stem + "e", stem, stem[:-1] if doubled else "", stem[:-1] + "y" if stem.endswith("i") else ""]
    return next((guess for guess in guesses if guess in _KNOWN), "")
