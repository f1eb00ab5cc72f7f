from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who people are: users, one-time links, what is theirs."""

    name = "portal.accounts"
    label = "accounts"
