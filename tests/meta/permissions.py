"""Who may do what: every address, method and role, and the status that answers.

A row is the address's name, what fills its placeholders (words of tests/meta/world.py, in order), the
method, and a status each for a guest, a member (a user who owns nothing here), the owner of what is
addressed, and an operator. POSTs carry what POSTED says, else nothing.

LOGIN is a redirect to the log-in page; SENT is a redirect elsewhere; ASKED_AGAIN shows the form once more.
"""

import uuid

from tests.meta.world import PASSWORD

OK, SENT, REFUSED, FORBIDDEN, ABSENT, NOT_SO, GONE, ASKED_AGAIN = 200, 302, 400, 403, 404, 405, 410, 422
LOGIN = "log-in page"
METHODS = GET, POST = "GET", "POST"

ROWS = [
    # the shell
    ("home", "", GET, OK, OK, OK, OK),
    ("home", "", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("healthz", "", GET, OK, OK, OK, OK),
    ("healthz", "", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("theme", "", GET, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("theme", "", POST, SENT, SENT, SENT, SENT),
    ("gallery", "", GET, OK, OK, OK, OK),
    ("gallery", "", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("search", "", GET, OK, OK, OK, OK),
    ("search", "", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    # accounts
    ("account_login", "", GET, OK, SENT, SENT, SENT),
    ("account_login", "", POST, OK, SENT, SENT, SENT),
    ("account_logout", "", GET, SENT, OK, OK, OK),
    ("account_logout", "", POST, SENT, SENT, SENT, SENT),
    ("account_signup", "", GET, OK, SENT, SENT, SENT),
    ("account_signup", "", POST, SENT, SENT, SENT, SENT),
    ("account_inactive", "", GET, OK, OK, OK, OK),
    ("account_inactive", "", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("account_change_password", "", GET, LOGIN, OK, OK, OK),
    ("account_change_password", "", POST, LOGIN, SENT, SENT, SENT),
    ("account_set_password", "", GET, LOGIN, SENT, SENT, SENT),
    ("account_set_password", "", POST, LOGIN, SENT, SENT, SENT),
    ("account_reset_password", "", GET, OK, OK, OK, OK),
    ("account_reset_password", "", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("one_time_link", "link", GET, OK, OK, OK, OK),
    ("one_time_link", "link", POST, SENT, SENT, SENT, SENT),
    ("one_time_link", "first link", GET, OK, OK, OK, GONE),
    ("one_time_link", "first link", POST, SENT, SENT, SENT, GONE),
    ("one_time_link", "public", GET, GONE, GONE, GONE, GONE),
    ("profile", "", GET, LOGIN, OK, OK, OK),
    ("profile", "", POST, LOGIN, SENT, SENT, SENT),
    ("people", "", GET, LOGIN, FORBIDDEN, FORBIDDEN, OK),
    ("people", "", POST, LOGIN, FORBIDDEN, FORBIDDEN, NOT_SO),
    ("people_link", "owner", GET, LOGIN, FORBIDDEN, FORBIDDEN, NOT_SO),
    ("people_link", "owner", POST, LOGIN, FORBIDDEN, FORBIDDEN, OK),
    # notebooks
    ("topics:shelf", "", GET, OK, OK, OK, OK),
    ("topics:shelf", "", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("topics:notebook", "public", GET, OK, OK, OK, OK),
    ("topics:notebook", "private", GET, ABSENT, ABSENT, OK, OK),
    ("topics:notebook", "public", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("topics:topic", "public, open topic", GET, OK, OK, OK, OK),
    ("topics:topic", "private, hidden topic", GET, ABSENT, ABSENT, OK, OK),
    ("topics:topic", "public, open topic", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("topics:asset", "public, image", GET, OK, OK, OK, OK),
    ("topics:asset", "private, image", GET, ABSENT, ABSENT, OK, OK),
    ("topics:asset", "public, image", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("topics:notebook_settings", "public", GET, LOGIN, ABSENT, OK, OK),
    ("topics:notebook_settings", "private", GET, LOGIN, ABSENT, OK, OK),
    ("topics:notebook_settings", "public", POST, LOGIN, ABSENT, SENT, SENT),
    ("topics:notebook_settings", "private", POST, LOGIN, ABSENT, SENT, SENT),
    # bringing notes in: an import is theirs who started it, whoever runs the portal
    ("add_notes", "", GET, LOGIN, OK, OK, OK),
    ("add_notes", "", POST, LOGIN, SENT, SENT, SENT),
    ("import", "import", GET, LOGIN, ABSENT, OK, ABSENT),
    ("import", "import", POST, LOGIN, ABSENT, SENT, ABSENT),
    ("reimport", "public", GET, LOGIN, ABSENT, OK, OK),
    ("reimport", "private", GET, LOGIN, ABSENT, OK, OK),
    ("reimport", "public", POST, LOGIN, ABSENT, SENT, SENT),
    ("edit_topic", "public, open topic", GET, LOGIN, ABSENT, OK, OK),
    ("edit_topic", "private, hidden topic", GET, LOGIN, ABSENT, OK, OK),
    ("edit_topic", "public, open topic", POST, LOGIN, ABSENT, ASKED_AGAIN, ASKED_AGAIN),
    ("delete_notebook", "public", GET, LOGIN, ABSENT, OK, OK),
    ("delete_notebook", "private", GET, LOGIN, ABSENT, OK, OK),
    ("delete_notebook", "public", POST, LOGIN, ABSENT, SENT, SENT),
    ("delete_notebook", "private", POST, LOGIN, ABSENT, SENT, SENT),
    # practice: an attempt is its learner's alone, whoever runs the portal
    ("quizzes:practice_new", "", GET, OK, OK, OK, OK),
    ("quizzes:practice_new", "", POST, SENT, SENT, SENT, SENT),
    ("quizzes:practice", "attempt", GET, ABSENT, ABSENT, SENT, ABSENT),
    ("quizzes:practice", "attempt", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("quizzes:item", "attempt, 1", GET, ABSENT, ABSENT, OK, ABSENT),
    ("quizzes:item", "attempt, 2", GET, ABSENT, ABSENT, OK, ABSENT),
    ("quizzes:item", "attempt, 2", POST, ABSENT, ABSENT, SENT, ABSENT),
    ("quizzes:item", "no attempt, 2", POST, ABSENT, ABSENT, ABSENT, ABSENT),
    ("quizzes:report", "attempt, 1", GET, ABSENT, ABSENT, OK, ABSENT),
    ("quizzes:report", "attempt, 2", GET, ABSENT, ABSENT, SENT, ABSENT),
    ("quizzes:report", "attempt, 1", POST, ABSENT, ABSENT, SENT, ABSENT),
    ("quizzes:report", "attempt, 2", POST, ABSENT, ABSENT, SENT, ABSENT),
    ("quizzes:result", "attempt", GET, ABSENT, ABSENT, OK, ABSENT),
    ("quizzes:result", "attempt", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("quizzes:missed", "attempt", GET, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("quizzes:missed", "attempt", POST, ABSENT, ABSENT, SENT, ABSENT),
    ("quizzes:stop", "attempt", GET, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("quizzes:stop", "attempt", POST, ABSENT, ABSENT, SENT, ABSENT),
    ("quizzes:history", "", GET, OK, OK, OK, OK),
    ("quizzes:history", "", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("quizzes:review", "attempt", GET, ABSENT, ABSENT, OK, ABSENT),
    ("quizzes:review", "attempt", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    # questions: theirs who may edit the notebook
    ("quizzes:questions", "public", GET, ABSENT, ABSENT, OK, OK),
    ("quizzes:questions", "private", GET, ABSENT, ABSENT, OK, OK),
    ("quizzes:questions", "public", POST, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("quizzes:tags", "public", GET, ABSENT, ABSENT, OK, OK),
    ("quizzes:tags", "private", GET, ABSENT, ABSENT, OK, OK),
    ("quizzes:tags", "public", POST, ABSENT, ABSENT, ASKED_AGAIN, ASKED_AGAIN),
    ("quizzes:tags", "private", POST, ABSENT, ABSENT, ASKED_AGAIN, ASKED_AGAIN),
    ("quizzes:question_edit", "question", GET, ABSENT, ABSENT, OK, OK),
    ("quizzes:question_edit", "question", POST, ABSENT, ABSENT, ASKED_AGAIN, ASKED_AGAIN),
    ("quizzes:question_publish", "question", GET, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("quizzes:question_publish", "question", POST, ABSENT, ABSENT, SENT, SENT),
    ("quizzes:question_unpublish", "question", GET, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("quizzes:question_unpublish", "question", POST, ABSENT, ABSENT, SENT, SENT),
    ("quizzes:question_settle", "question", GET, NOT_SO, NOT_SO, NOT_SO, NOT_SO),
    ("quizzes:question_settle", "question", POST, ABSENT, ABSENT, SENT, SENT),
]

NEW_PASSWORD = {"password1": "other-words-9", "password2": "other-words-9"}
POSTED = {
    "account_login": {"login": "owner", "password": "wrong"},
    "account_signup": {"username": "somebody", **NEW_PASSWORD},
    "account_change_password": {"oldpassword": PASSWORD, **NEW_PASSWORD},
    "account_set_password": NEW_PASSWORD,
    "one_time_link": {"username": "somebody", **NEW_PASSWORD},
    "profile": {"first_name": "Noor", "username": "noor"},
    "add_notes": {"text": "# Seas\n\nA sea is salt water.", "visibility": "private"},
    "import": {"do": "discard"},
    "reimport": {"text": "# Seas\n\nA sea is salt water."},
    "topics:notebook_settings": {"title": "Renamed", "visibility": "private"},
    "delete_notebook": {"title": "Public notes"},
    "quizzes:practice_new": {"notebook": "public", "count": 5, "which": "new", "submission_id": uuid.uuid4()},
    "quizzes:item": {"option": "1", "submission_id": uuid.uuid4()},
    "quizzes:report": {"reason": "unclear"},
    "quizzes:missed": {"submission_id": uuid.uuid4()},
}
