from topics.models.asset import NoteAsset
from topics.models.note_import import NoteImport
from topics.models.notebook import Notebook
from topics.models.passage import Passage, PassageRevision
from topics.models.search_entry import SearchEntry
from topics.models.tag import Tag, TopicTag
from topics.models.topic import Topic, TopicDocument

__all__ = [
    "NoteAsset",
    "NoteImport",
    "Notebook",
    "Passage",
    "PassageRevision",
    "SearchEntry",
    "Tag",
    "Topic",
    "TopicDocument",
    "TopicTag",
]
