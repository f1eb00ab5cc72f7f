"""Every setting of the portal, read from the environment.

Each name is documented in docs/operator/settings.md; a test holds the two together.
"""

import os
from pathlib import Path
from urllib.parse import quote

import dj_database_url
import django_stubs_ext
from csp.constants import NONE, SELF
from environs import Env, validate

from portal.secret import load_or_make_secret_key

django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env()
at_least_one = validate.Range(min=1)
everyone_or_staff = validate.OneOf(["everyone", "staff"])

# --- where things lie ---------------------------------------------------------------------------
DATA_DIR = env.path("LECTERN_DATA", BASE_DIR / "data").resolve()
DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
MEDIA_ROOT = DATA_DIR / "files"
BUNDLED_NOTES = BASE_DIR / "topics" / "notes"

# --- who is asked for, and by whom ----------------------------------------------------------------
DEBUG = env.bool("LECTERN_DEBUG", False)
SECRET_KEY = env.str("LECTERN_SECRET_KEY", "") or load_or_make_secret_key(DATA_DIR / "secret.key")
# The machine itself may always ask: health checks do, whatever the portal is called outside.
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *env.list("LECTERN_HOSTS", [])]
CSRF_TRUSTED_ORIGINS: list[str] = env.list("LECTERN_ORIGINS", [])
HTTPS = env.bool("LECTERN_HTTPS", False)
TRUSTED_PROXIES = env.int("LECTERN_TRUSTED_PROXIES", 0, validate=validate.Range(min=0))
# For the one supervisor and its children: see portal/supervisor.
WEB_WORKERS = env.int("LECTERN_WEB_WORKERS", min(os.cpu_count() or 1, 4), validate=at_least_one)
WEB_THREADS = env.int("LECTERN_WEB_THREADS", 4, validate=at_least_one)

# --- what people may do ---------------------------------------------------------------------------
NOTEBOOK_AUTHORS = env.str("LECTERN_NOTEBOOK_AUTHORS", "everyone", validate=everyone_or_staff)
NOTEBOOK_PUBLISHERS = env.str("LECTERN_NOTEBOOK_PUBLISHERS", "staff", validate=everyone_or_staff)
SIGN_UP_OPEN = env.bool("LECTERN_SIGN_UP_OPEN", True)
GUEST_DAYS = env.int("LECTERN_GUEST_DAYS", 30, validate=at_least_one)

# --- limits of what is brought in -----------------------------------------------------------------
IMPORT_FILE_BYTES = env.int("LECTERN_IMPORT_FILE_BYTES", 5_000_000, validate=at_least_one)
IMPORT_TOTAL_BYTES = env.int("LECTERN_IMPORT_TOTAL_BYTES", 200_000_000, validate=at_least_one)
IMPORT_FILES = env.int("LECTERN_IMPORT_FILES", 5_000, validate=at_least_one)
IMPORT_FILE_SECONDS = env.int("LECTERN_IMPORT_FILE_SECONDS", 20, validate=at_least_one)
IMPORT_FILE_MEMORY = env.int("LECTERN_IMPORT_FILE_MEMORY", 1_000_000_000, validate=at_least_one)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "template_partials",
    "csp",
    "allauth",
    "allauth.account",
    "django_tasks",
    "django_tasks_db",
    "portal.web",
    "portal.accounts",
    "topics",
    "quizzes",
    "portal.home",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "portal.web.middleware.refuse_null_characters",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.web.context.shell",
            ],
            "builtins": ["portal.web.templatetags.lectern"],
        },
    }
]

# --- database -------------------------------------------------------------------------------------
DATABASE_URL = env.str("DATABASE_URL", "") or f"sqlite:///{quote(str(DATA_DIR / 'lectern.sqlite3'))}"
DATABASE = dj_database_url.parse(DATABASE_URL, conn_max_age=60, conn_health_checks=True)
if DATABASE["ENGINE"] == "django.db.backends.sqlite3":
    DATABASE["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
    DATABASE["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}
DATABASES = {"default": DATABASE}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "portal_cache",
        # Log-in limits are counted here: at the default of 300 a flood would cull the counts.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
}
TASK_BACKENDS = {
    "database": "django_tasks_db.DatabaseBackend",
    "immediate": "django_tasks.backends.immediate.ImmediateBackend",
}
TASKS_BY = env.str("LECTERN_TASKS", "database", validate=validate.OneOf(list(TASK_BACKENDS)))
TASKS = {"default": {"BACKEND": TASK_BACKENDS[TASKS_BY]}}

# --- accounts -------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "portal.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = None  # asked at sign-in
ACCOUNT_FORMS = {
    "login": "portal.accounts.forms.SignInForm",
    "signup": "portal.accounts.forms.SignUpForm",
    "change_password": "portal.accounts.forms.PasswordChangeForm",
    "set_password": "portal.accounts.forms.PasswordSetForm",
}
# Allauth's limits by address look past as many proxies as are said to be trusted.
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = False
# A lecture hall shares one address: log-ins are limited by account, addresses only against floods.
ACCOUNT_RATE_LIMITS = {
    "login": "3000/m/ip",
    "login_failed": "10/5m/key",
    "signup": "1000/m/ip",
    "change_password": "5/m/user",
}
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True

# --- headers --------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = env.int("LECTERN_HSTS_SECONDS", 60 * 60 * 24 * 30) if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
X_FRAME_OPTIONS = "DENY"

# --- language, time, static files -----------------------------------------------------------------
LANGUAGE_CODE = "en-gb"
TIME_ZONE = env.str("LECTERN_TIME_ZONE", "UTC")
USE_I18N = True
USE_TZ = True
STATIC_URL = "static/"
STATIC_ROOT = env.path("LECTERN_STATIC_ROOT", DATA_DIR / "static")
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": env.str(
            "LECTERN_STATIC_STORAGE", "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = IMPORT_FILE_BYTES * 2
FILE_UPLOAD_HANDLERS = [
    "portal.web.uploads.TooLargeHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_PERMISSIONS = 0o600

LOG_LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]
LOG_LEVEL = env.str("LECTERN_LOG_LEVEL", "WARNING", validate=validate.OneOf(LOG_LEVELS))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
}
