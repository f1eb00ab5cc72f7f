"""Static files, collected and compressed only when they have changed: compressing takes seconds."""

import hashlib
import os
from pathlib import Path

import django
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def content_hash() -> str:
    """What would be collected: every file's name and content, and the storage that stores it (hex)."""
    digest = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda found: found[0]):
            with storage.open(name) as file:
                digest.update(f"\0{name}\0".encode() + hashlib.sha256(file.read()).digest())
    return digest.hexdigest()


def collect_when_changed() -> bool:
    """Collect into STATIC_ROOT unless its stamp says that the same files are there; whether it was done."""
    stamp = Path(settings.STATIC_ROOT) / ".stamp"
    wanted = content_hash()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(wanted, encoding="ascii")
    return True


def main() -> None:
    """Collect when an image is built: `python -m portal.supervisor.static`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    django.setup()
    collect_when_changed()


if __name__ == "__main__":
    main()
