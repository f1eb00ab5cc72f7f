"""Words by which headings turn to a side of a thing, without being a thing: "Overview", "Limitations"."""

import re

from quizzes.engine.lexicon import word_set

# Below a heading of these words, a line still speaks of the thing above it.
PLAIN_FACETS = word_set(
    """overview introduction intro basics basic fundamentals essentials concept concepts summary notes
    note details facts fact features feature benefits benefit advantages advantage disadvantages
    disadvantage pros cons limitations limitation limits restrictions constraints drawbacks strengths
    weaknesses characteristics properties property highlights points takeaways tips powerup powerups
    power up ups exam exams explained refresher definition definitions description purpose purposes
    general important recap review essence function functions functionality capabilities attributes
    conclusion remarks theory explanation 101 continued key things optional advanced role use
    understanding about using uses"""
)
# Below these, lines speak of something that belongs to the thing, or tell a story.
OTHER_FACETS = word_set(
    """architecture components component structure anatomy terminology terms usage example examples demo
    demos cases case considerations requirements prerequisites pricing cost costs billing configuration
    setup installation steps process procedure workflow history background motivation goals goal advice
    practices troubleshooting faq references reference resources links reading exercises miscellaneous
    misc other others options types type kinds forms comparison differences difference similarities
    problems problem issues issue solution solutions results observations observation discussion
    questions answers commands syntax code output input inputs outputs notation equations equation
    formula formulas algorithm implementation lifecycle scenario scenarios applications application
    sources contents content guidelines challenges legacy hint hints course courses words remark"""
)
FACETS = PLAIN_FACETS | OTHER_FACETS
# The facets that may end a heading without being a part of the name before them: "Lambda basics", but not
# "Step functions" or "Vanishing gradient problem".
TRAILING = word_set(
    """overview introduction intro basics fundamentals essentials concepts summary notes facts features
    benefits advantages disadvantages pros cons limitations restrictions drawbacks strengths weaknesses
    characteristics highlights takeaways tips powerup powerups power up ups exam exams explained 101
    refresher recap review continued example examples demo terminology pricing usage billing
    troubleshooting history background setup installation prerequisites notation advice exercises
    references resources terms use uses cases considerations"""
)
# Words that do not make a thing of a facet: "main differences", "exam tips".
QUALIFIERS = word_set(
    """main key important common useful additional further more some other another general typical basic
    exam final quick best good bad big major minor simple full short long top personal random related
    interesting special relevant helpful optional table list of my our new last first next different
    various several"""
)
# Nouns that end the title of a topic and not the name of a thing: "S3 security", "Pricing models".
TOPICS = word_set(
    """security performance optimization optimisation optimizations architecture architectures types
    categories classes models options kinds evolution structure structures sizing management design
    strategy strategies operations resilience availability scaling monitoring billing anatomy lifecycle
    consumption intuition motivation improvement improvements consistency calculation calculations
    methods approaches techniques patterns practices rules principles theory history basics refresher
    notation notations example examples case cases problem problems representation generalization
    generalizations differences comparison doing work works explanation review notes tips process
    processes"""
)
_LOOSE = word_set("remember actually really various different")
OPENINGS = re.compile(
    r"^(?:(?:an?\s)?(?:brief\s|quick\s|short\s)?(?:introduction|intro|guide)\s(?:to|into|on)|overview\sof|basics\sof|"
    r"fundamentals\sof|understanding|using|about|more\s(?:on|about)|notes\s(?:on|about|from|of)|getting\sstarted\swith|"
    r"working\swith|summary\sof|recap\sof|properties\sof|features\sof|benefits\sof|advantages\sof)\s+",
    re.IGNORECASE,
)


def speaks_of_the_thing(facet: str) -> bool:
    """Whether lines below a heading with this facet have the thing itself for their subject."""
    words = re.findall(r"[a-z0-9]+", facet)
    return all(word in PLAIN_FACETS or word in QUALIFIERS for word in words)


def is_topic(name: str) -> bool:
    """Whether a title's last noun makes it a topic to write about and no thing that does or has something."""
    words = re.findall(r"[\w'’-]+", name.lower())
    return not words or words[-1] in TOPICS or words[-1].isdigit() or any(word in _LOOSE for word in words)
