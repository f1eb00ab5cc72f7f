"""The secret key that is made when none is given."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from portal.secret import load_or_make_secret_key


def test_a_key_is_made_once_and_only_its_owner_can_read_it(tmp_path):
    path = tmp_path / "secret.key"
    key = load_or_make_secret_key(path)
    assert len(key) >= 50
    assert load_or_make_secret_key(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_else_is_left_in_the_folder(tmp_path):
    load_or_make_secret_key(tmp_path / "secret.key")
    assert [path.name for path in tmp_path.iterdir()] == ["secret.key"]


def test_two_installations_have_different_keys(tmp_path):
    assert load_or_make_secret_key(tmp_path / "one") != load_or_make_secret_key(tmp_path / "other")


def test_processes_that_start_at_once_agree(tmp_path):
    with ThreadPoolExecutor(max_workers=8) as pool:
        keys = set(pool.map(load_or_make_secret_key, [tmp_path / "secret.key"] * 40))
    assert len(keys) == 1


def test_an_empty_key_is_refused_with_what_to_do(tmp_path):
    (tmp_path / "secret.key").touch()
    with pytest.raises(ValueError, match=r"secret\.key is empty\. Remove the file"):
        load_or_make_secret_key(tmp_path / "secret.key")
