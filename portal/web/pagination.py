"""Pages of a long list by keyset: the cost of a page does not grow with the list."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Field, Model, Q, QuerySet

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True)
class KeysetPage(Generic[Row]):
    """A stretch of a list, and where the next one begins."""

    rows: list[Row]
    after: str  # the value of ?after= that continues; empty at the end
    is_first: bool


def keyset_page(rows: "QuerySet[Row]", *, field: str, cursor: str = "", size: int = 50) -> "KeysetPage[Row]":
    """Order `rows` by a field (`-field` for descending), then by primary key; take the page after `cursor`.

    Args:
        rows: a queryset without an order that matters; `field` needs an index and no empty values.
        field: the name of a field of the model.
        cursor: the `after` of the page before, as the browser sent it; what cannot be read starts at the top.
        size: how many rows at most.

    """
    sign, name = ("-", field[1:]) if field.startswith("-") else ("", field)
    place = _read(rows.model, name, cursor)
    if place is not None:
        value, pk = place
        beyond = "lt" if sign else "gt"
        rows = rows.filter(Q(**{f"{name}__{beyond}": value}) | Q(**{name: value, f"pk__{beyond}": pk}))
    found = list(rows.order_by(sign + name, sign + "pk")[: size + 1])
    after = _write(found[size - 1], name) if len(found) > size else ""
    return KeysetPage(rows=found[:size], after=after, is_first=place is None)


def _field(model: type[Model], name: str) -> "Field[Any, Any]":
    field = model._meta.get_field(name)  # noqa: SLF001 - Django's documented model API
    if not isinstance(field, Field):
        raise TypeError(f"{model.__name__}.{name} is no field of its own table.")
    return field


def _write(row: Model, name: str) -> str:
    return f"{row.pk}~{_field(type(row), name).value_to_string(row)}"


def _read(model: type[Model], name: str, cursor: str) -> tuple[Any, Any] | None:
    pk, divided, value = cursor.partition("~")
    if not divided:
        return None
    try:
        place = _field(model, name).to_python(value), model._meta.pk.to_python(pk)  # noqa: SLF001
        # A time without a zone, or one that no database can be asked for, was never written here.
        return None if isinstance(place[0], datetime) and not _is_moment(place[0]) else place
    except ValidationError:
        return None


def _is_moment(value: datetime) -> bool:
    try:
        return value.tzinfo is not None and value.astimezone(UTC) is not None
    except OverflowError:
        return False
