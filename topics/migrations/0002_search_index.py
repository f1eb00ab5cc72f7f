"""The index behind search: FTS5 on SQLite, a GIN index over the same tokens on PostgreSQL.

Both index `SearchEntry.tokens` word for word; stemming and folding were done before. A later migration
that rebuilds the table of SearchEntry on SQLite drops its triggers: run `add_index` again after it.
"""

from django.db import migrations

_SQLITE = (
    """CREATE VIRTUAL TABLE topics_search USING fts5(
        tokens, content='topics_searchentry', content_rowid='id', detail='none',
        tokenize='unicode61 remove_diacritics 0')""",
    """CREATE TRIGGER topics_search_insert AFTER INSERT ON topics_searchentry BEGIN
        INSERT INTO topics_search(rowid, tokens) VALUES (new.id, new.tokens); END""",
    """CREATE TRIGGER topics_search_delete AFTER DELETE ON topics_searchentry BEGIN
        INSERT INTO topics_search(topics_search, rowid, tokens) VALUES ('delete', old.id, old.tokens); END""",
    """CREATE TRIGGER topics_search_update AFTER UPDATE OF tokens ON topics_searchentry BEGIN
        INSERT INTO topics_search(topics_search, rowid, tokens) VALUES ('delete', old.id, old.tokens);
        INSERT INTO topics_search(rowid, tokens) VALUES (new.id, new.tokens); END""",
    "INSERT INTO topics_search(topics_search) VALUES ('rebuild')",
)
_SQLITE_BACK = (
    "DROP TRIGGER topics_search_insert",
    "DROP TRIGGER topics_search_delete",
    "DROP TRIGGER topics_search_update",
    "DROP TABLE topics_search",
)
_POSTGRESQL = (
    """CREATE INDEX topics_search ON topics_searchentry
        USING gin (array_to_tsvector(string_to_array(tokens, ' ')))""",
)
_POSTGRESQL_BACK = ("DROP INDEX topics_search",)


def _run(schema_editor, statements):
    for statement in statements[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def add_index(apps, schema_editor):
    _run(schema_editor, {"sqlite": _SQLITE, "postgresql": _POSTGRESQL})


def remove_index(apps, schema_editor):
    _run(schema_editor, {"sqlite": _SQLITE_BACK, "postgresql": _POSTGRESQL_BACK})


class Migration(migrations.Migration):
    dependencies = [("topics", "0001_initial")]

    operations = [migrations.RunPython(add_index, remove_index)]
