"""Forms of accounts, in the portal's words."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import ChangePasswordForm, LoginForm, SetPasswordForm, SignupForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from portal.accounts.models import User

NAME_HINT = "Letters, digits and @ . + - _ only. You sign in with it."
PASSWORD_HINT = "At least eight characters, not close to your name, and none of the common ones."  # noqa: S105


def _word(form: forms.BaseForm, name: str, label: str, hint: str = "") -> None:
    """Give a field of allauth a label and a hint of ours, and take its placeholder away."""
    field = form.fields[name]
    field.label, field.help_text = label, hint
    field.widget.attrs.pop("placeholder", None)


class SignInForm(LoginForm):  # type: ignore[misc]
    """User name and password. What does not match is said at the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "login", "User name")
        _word(self, "password", "Password")
        _word(self, "remember", "Stay signed in on this device")
        self.fields["remember"].initial = True

    def clean(self) -> dict[str, Any]:
        """Check the pair; allauth counts the wrong tries of an account."""
        try:
            super().clean()
        except ValidationError as error:
            self.add_error("password", error)
        data: dict[str, Any] = self.cleaned_data
        return data


class SignUpForm(SignupForm):  # type: ignore[misc]
    """User name and a password, twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "username", "User name", NAME_HINT)
        _word(self, "password1", "Password", PASSWORD_HINT)
        _word(self, "password2", "The same password again")


class PasswordChangeForm(ChangePasswordForm):  # type: ignore[misc]
    """The password of now, and the new one twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "oldpassword", "Your password now")
        _word(self, "password1", "New password", PASSWORD_HINT)
        _word(self, "password2", "The new password again")


class PasswordSetForm(SetPasswordForm):  # type: ignore[misc]
    """For an account that has no password yet."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "password1", "New password", PASSWORD_HINT)
        _word(self, "password2", "The new password again")


class LinkPasswordForm(forms.Form):
    """What a one-time password link asks for."""

    password1 = forms.CharField(
        label="New password",
        help_text=PASSWORD_HINT,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password2 = forms.CharField(
        label="The new password again",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, user: User | None = None, **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """Judge the password by the rules of sign-up, and compare the two."""
        data = super().clean() or self.cleaned_data
        password = data.get("password1")
        if password:
            try:
                validate_password(password, self.user or User(username=data.get("username", "")))
            except ValidationError as error:
                self.add_error("password1", error)
        if password and data.get("password2") and password != data["password2"]:
            self.add_error("password2", "The two passwords differ. Type the same one twice.")
        return data


class FirstOperatorForm(LinkPasswordForm):
    """What the link for the first operator asks for."""

    field_order = ["username", "password1", "password2"]

    username = forms.CharField(
        label="User name",
        help_text=NAME_HINT,
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username"}),
    )

    def clean_username(self) -> str:
        """Refuse what sign-up would refuse."""
        return str(get_adapter().clean_username(self.cleaned_data["username"]))


class ProfileForm(forms.ModelForm[User]):
    """The name to sign in with and the name to show."""

    class Meta:
        model = User
        fields = ["first_name", "username"]
        labels = {"first_name": "Name", "username": "User name"}
        help_texts = {
            "first_name": "Shown instead of your user name. You may leave it empty.",
            "username": NAME_HINT,
        }
        widgets = {
            "first_name": forms.TextInput(attrs={"autocomplete": "name"}),
            "username": forms.TextInput(attrs={"autocomplete": "username"}),
        }

    def clean_username(self) -> str:
        """Refuse what sign-up would refuse; the present name stands whatever its letters' case."""
        name: str = self.cleaned_data["username"]
        if name.lower() == self.initial["username"].lower():
            return name
        return str(get_adapter().clean_username(name))
