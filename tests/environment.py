"""The environment of the tests, set before Django reads its settings (`-p tests.environment`)."""

import os
import tempfile

if "LECTERN_DATA" not in os.environ:
    os.environ["LECTERN_DATA"] = tempfile.mkdtemp(prefix="lectern-tests-")
os.environ["LECTERN_STATIC_STORAGE"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
os.environ["LECTERN_TASKS"] = "immediate"
os.environ["LECTERN_SECRET_KEY"] = "only for tests"
