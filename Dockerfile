# Lectern with what it needs to run, and nothing that it needs to be tested.
FROM python:3.11-slim

ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    LECTERN_DATA=/data \
    LECTERN_STATIC_ROOT=/app/collected

RUN useradd --create-home --uid 1000 lectern && install -d -o lectern -g lectern /data /app/collected
WORKDIR /app

# The lock alone first, so that a change of the code does not install everything again.
COPY requirements/base.txt requirements/base.txt
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes --requirement requirements/base.txt

COPY manage.py ./
COPY portal portal
COPY topics topics
COPY quizzes quizzes
COPY templates templates
COPY static static

USER lectern
# Compressed once, at build; a container that starts finds them in place.
RUN LECTERN_DATA=/tmp/build LECTERN_SECRET_KEY=build python -m portal.supervisor.static && rm -r /tmp/build

VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --start-interval=2s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["python", "-m", "portal.supervisor", "--web-only", "--port", "8000"]
