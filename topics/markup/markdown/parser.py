"""The Markdown parser: CommonMark with tables, footnotes, definitions, maths and Obsidian's additions.

markdown-it-py knows the source line of every block, nests lists as they are meant, needs no blank line before
a list, table or fence, and stays linear on hostile input. Nothing here includes files or runs anything.
"""

from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from topics.markup.markdown import rules
from topics.markup.markdown.callouts import callouts

# More than `reader` accepts: what is nested deeper would vanish without a word.
MAX_NESTING = 150


@cache
def parser(*, indented_code: bool = True) -> MarkdownIt:
    """The parser. Without `indented_code`, lines far indented are what their marker says."""
    md = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING})
    md.enable(["table", "strikethrough"])
    md.use(footnote_plugin, inline=False)
    md.use(deflist_plugin)
    md.use(dollarmath_plugin, allow_labels=False, allow_space=False, allow_digits=False, double_inline=True)
    md.block.ruler.before(
        "paragraph", "attribute_line", rules.attribute_line, {"alt": ["paragraph", "blockquote", "list"]}
    )
    md.block.ruler.before(
        "fence", "bracket_math_block", rules.bracket_math_block, {"alt": ["paragraph", "blockquote", "list"]}
    )
    md.inline.ruler.before("escape", "bracket_math", rules.bracket_math)
    md.inline.ruler.before("link", "wikilink", rules.wikilink)
    md.inline.ruler.before("link", "attribute_list", rules.attribute_list)
    md.core.ruler.after("block", "callouts", callouts)
    if not indented_code:
        md.disable("code")
    return md
