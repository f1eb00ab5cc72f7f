"""Reads one file of notes."""

from posixpath import basename, splitext

from topics.markup.asking import take_questions
from topics.markup.assemble import assemble
from topics.markup.decoding import NotText, decode
from topics.markup.detect import is_markdown
from topics.markup.document import Document, FileReading, Finding
from topics.markup.header import split_header
from topics.markup.language import language_of
from topics.markup.markdown import TooDeep, read_markdown
from topics.markup.plaintext import read_paragraphs, read_text
from topics.markup.sanitize import sanitize
from topics.markup.titles import readable_name, take_title
from topics.markup.tree import LOST_HEADING, Node

SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".txt", ".text", ""})


def read_file(path: str, data: bytes) -> FileReading:
    """Reads a file of notes.

    `path` is relative to the notebook, with `/`. Never raises for what a file contains: a file that cannot be
    read has no document and a finding of severity "error" that says why.
    """
    suffix = splitext(basename(path))[1].lower()
    if suffix not in SUFFIXES:
        return _refused(
            path, "kind", f"{suffix} files are not read; notes are .md, .markdown, .mdown, .txt or .text."
        )
    try:
        text, encoding = decode(data)
    except NotText as error:
        return _refused(path, "not-text", str(error))
    if not text.strip():
        return _refused(path, "empty", "The file is empty.")
    findings = []
    if encoding != "utf-8":
        findings.append(Finding(path, 0, "info", "encoding", f"Read as {encoding}."))
    try:
        document = _document(path, text, findings)
    except RecursionError:
        return _refused(path, "too-deep", "Its lists or quotes are nested too deeply to be read.")
    return FileReading(path, document, tuple(findings))


def _refused(path: str, code: str, message: str) -> FileReading:
    return FileReading(path, None, (Finding(path, 0, "error", code, message),))


def _tree(path: str, body: str, first_line: int, findings: list[Finding]) -> list[Node]:
    """The tree of a text by the reader that fits it; without its markup when that is beyond reason."""
    try:
        if is_markdown(body, splitext(path)[1].lower()):
            return read_markdown(body, path, first_line)
        return read_text(body, first_line)
    except (TooDeep, RecursionError) as error:
        reason = str(error) if isinstance(error, TooDeep) else "Its markup is nested too deeply"
        findings.append(Finding(path, 0, "warning", "too-deep", f"{reason}; shown as plain text."))
        return read_paragraphs(body, first_line)


def _document(path: str, text: str, findings: list[Finding]) -> Document:
    header, body = split_header(text)
    if header.error:
        findings.append(
            Finding(path, 1, "warning", "front-matter", f"Front matter passed over: {header.error}")
        )
    nodes = _tree(path, body, header.lines + 1, findings)
    findings.extend(
        Finding(
            path,
            node.line,
            "info",
            node.info,
            "A heading seems to be missing here: what follows has no subject.",
        )
        for node in nodes
        if node.info == LOST_HEADING
    )
    findings.extend(
        Finding(path, said.line, said.severity, said.code, said.message)
        for said in take_questions(nodes, everything=header.all_questions)
    )
    title = take_title(nodes, header.title) or readable_name(path)
    made = assemble(nodes)
    return Document(
        path=path,
        title=title,
        summary=header.summary,
        language=header.language or language_of(body),
        blocks=made.blocks,
        html=sanitize(made.html),
        toc=made.toc,
        tags=header.tags,
        order=header.order,
        source=text,
        images=made.images,
    )
