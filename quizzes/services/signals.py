"""What others may listen to."""

from django.dispatch import Signal

# Sent inside the transaction of an answer, with `item`, `response` and `right`. A receiver that raises
# (AnswerRefused with words for the learner, or anything else) undoes the answer. Everything that need
# not be able to refuse goes by `transaction.on_commit`.
response_recorded = Signal()
