"""Every address of the portal, as the resolver knows it."""

from django.urls import URLPattern, get_resolver


def every_address(patterns=None, namespaces=(), prefix=""):
    """Each address as (name with its namespaces, or none; pattern)."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield ":".join((*namespaces, pattern.name)) if pattern.name else None, path
        else:
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from every_address(pattern.url_patterns, inner, path)
