"""The portal's settings with the floor and the straight lines beside its own addresses."""

from portal.settings import *  # noqa: F403

ROOT_URLCONF = "benchmarks.urls"
