"""An attempt's items with what was answered, as they were shown."""

from dataclasses import dataclass

from quizzes.models import Attempt, AttemptItem, Response
from quizzes.selectors.items import with_sources


@dataclass(frozen=True, slots=True)
class ReviewedItem:
    """An item and the response that counts, if there is one."""

    item: AttemptItem
    response: Response | None

    @property
    def chosen(self) -> list[str]:
        """The texts that were chosen."""
        options = self.item.version.options
        return [options[stored]["text"] for stored in (self.response.choice if self.response else ())]

    @property
    def keys(self) -> list[str]:
        """The texts of the keys."""
        return [option["text"] for option in self.item.version.options if option["key"]]


def reviewed_items(attempt: Attempt) -> list[ReviewedItem]:
    """Every item of the attempt in its order, in two queries."""
    items = list(with_sources(attempt.items.order_by("position")))
    responses = {
        response.item_id: response
        for response in Response.objects.filter(item__attempt=attempt).order_by("seq")
    }
    for item in items:
        item.attempt = attempt
    return [ReviewedItem(item, responses.get(item.pk)) for item in items]
