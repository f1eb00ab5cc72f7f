"""What notes hold besides facts: sections of sources and exercises, pointers, tasks, announcements."""

import re

_ASKED = (
    r"critical thinking|self-check|review|practice|discussion|study|quiz|exam|multiple choice|test"
    r"|interactive link|end of chapter"
)
# Headings under which nothing is a fact of the subject.
_SECTIONS = re.compile(
    r"(?:\W|\d)*(?:(?:relevant|useful|good|external|related|more|further|suggested|image"
    r"|learning|chapter) )*"
    r"(?:references?|sources?(?:\(s\))?|bibliography|links?|resources?|readings?|see also|works cited"
    r"|citations?|(?:table of )?contents|toc|credits?|acknowledge?ments?|licen[cs]e|changelog|change log"
    r"|contributing|contributors|authors?|todo|to do|about(?: this| me)?|index|objectives?"
    rf"|(?:(?:{_ASKED}) )*questions?"
    r"|exercises?|problems?(?: set)?|homework|assignments?|quiz(?:zes)?|solutions?|answers?|answer key"
    r"|progress|syllabus|course (?:summary|overview|outline|description)|(?:learning )?outcomes)\W*",
    re.IGNORECASE,
)
# A short line that begins so points elsewhere, or says who made a picture.
_POINTERS = re.compile(
    r"(?:figure|fig\.|table|image|photo|picture|sources?|credits?|copyright|©|\(?modification of|\(?credit"
    r"|read more|learn more|more info(?:rmation)?|for more|further reading|see(?: also)?\b(?! that)|h/t|via "
    r"|read the|note to self|todo|last (?:updated|modified)|click |visit |watch this|back to top"
    r"|table of contents|authors?:|isbn|doi|https?:|i |i'[a-z]+ |memorize )",
    re.IGNORECASE,
)
_OUTLOOKS = re.compile(
    r"(?:by the end of|after (?:reading|completing) this|in this (?:chapter|section|lesson|article|note|post"
    r"|tutorial),? (?:you|we|i)|this (?:chapter|section|article) "
    r"(?:will|covers|explains|introduces|discusses|looks))",
    re.IGNORECASE,
)
_TASKS = re.compile(
    r"(?:explain|describe|evaluate|discuss|summari[sz]e|identify|calculate|compute|list|name|state|give|draw"
    r"|sketch|analy[sz]e|interpret|compare|contrast|define|outline|demonstrate|apply|distinguish|predict|suppose"
    r"|imagine|assume|consider|complete|solve|prove|show that|write|choose|answer|think about|look at|go to"
    r"|try)\s",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"(?:following|these|such as|like(?: so| this)?|below|are|is|include|includes|including|example|instance"
    r"|e\.g\.?|steps|ways|types|kinds|this|so|here|follows|follow|that)\s*:$",
    re.IGNORECASE,
)
# What somebody did on a day ("4/05 began the next chapter").
_DIARY = re.compile(
    r"\(?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+)?"
    r"(?:0?[1-9]|1[0-2])/(?:[0-2]?\d|3[01])(?:/\d{2,4})?(?![\w/]| of\b)",
    re.IGNORECASE,
)
# What only shows the code or the picture below it.
_SHOWS = re.compile(
    r"(?:(?:so|and|now|then),? )?"
    r"(?:here(?:'s| are| is)|this is how|this is what|let'?s (?:see|look|say|take))\b[^.!?]*[:.]?$",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?]['\"”’)\]]*\s+(?=\S)")
_SHORT_POINTER = 14
_SHORT_LEAD = 9


def is_idle_section(heading: str) -> bool:
    """Whether nothing under a heading is a fact of the subject: references, exercises, contents."""
    return bool(_SECTIONS.fullmatch(heading))


def is_idle(text: str, word_count: int) -> bool:
    """Whether a text only points elsewhere, says what will come, sets a task, or keeps a diary."""
    if _OUTLOOKS.match(text) or _DIARY.match(text) or _SHOWS.match(text):
        return True
    if word_count <= _SHORT_POINTER and _POINTERS.match(text):
        return True
    return bool(_TASKS.match(text)) and not SENTENCE_END.search(text)


def only_announces(sentence: str) -> bool:
    """Whether a sentence that ends with a colon states nothing itself."""
    return bool(_ANNOUNCES.search(sentence)) or len(sentence.split()) <= _SHORT_LEAD
