"""The environment of the tests, set before Django reads its settings (`-p tests.environment`)."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

if "LECTERN_DATA" not in os.environ:
    # The workers of xdist inherit the folder; whoever made it removes it.
    folder = tempfile.mkdtemp(prefix="lectern-tests-")
    os.environ["LECTERN_DATA"] = folder
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
# Whitenoise warns where there is no folder of static files, and warnings are errors here.
Path(os.environ["LECTERN_DATA"], "static").mkdir(parents=True, exist_ok=True)
os.environ["LECTERN_STATIC_STORAGE"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
os.environ["LECTERN_TASKS"] = "immediate"
os.environ["LECTERN_SECRET_KEY"] = "only for tests"
