"""Addresses of practice, history and questions."""

from django.urls import path

from quizzes.views.history import history, review
from quizzes.views.item import item
from quizzes.views.practice import missed, practice, practice_new, result, stop
from quizzes.views.question_edit import edit
from quizzes.views.question_write import topic_questions, write
from quizzes.views.questions import decisions, publish, questions, resolve, unpublish
from quizzes.views.queue import queue
from quizzes.views.report import report
from quizzes.views.tags import tags
from quizzes.views.versions import versions

app_name = "quizzes"
urlpatterns = [
    path("practice/", practice_new, name="practice_new"),
    path("practice/<uuid:public_id>/", practice, name="practice"),
    path("practice/<uuid:public_id>/result/", result, name="result"),
    path("practice/<uuid:public_id>/missed/", missed, name="missed"),
    path("practice/<uuid:public_id>/stop/", stop, name="stop"),
    path("practice/<uuid:public_id>/<int:position>/", item, name="item"),
    path("practice/<uuid:public_id>/<int:position>/report/", report, name="report"),
    path("history/", history, name="history"),
    path("history/<uuid:public_id>/", review, name="review"),
    path("notebooks/<slug:slug>/questions/", questions, name="questions"),
    path("notebooks/<slug:slug>/decisions.json", decisions, name="decisions"),
    path("notebooks/<slug:slug>/drafts/", queue, name="queue"),
    path("notebooks/<slug:slug>/tags/", tags, name="tags"),
    path("notebooks/<slug:slug>/t/<slug:topic>/questions/", topic_questions, name="topic_questions"),
    path("questions/write/<slug:key>/", write, name="question_write"),
    path("questions/<int:pk>/edit/", edit, name="question_edit"),
    path("questions/<int:pk>/versions/", versions, name="question_versions"),
    path("questions/<int:pk>/publish/", publish, name="question_publish"),
    path("questions/<int:pk>/unpublish/", unpublish, name="question_unpublish"),
    path("questions/<int:pk>/settle/", resolve, name="question_settle"),
]
