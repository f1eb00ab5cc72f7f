"""The checked facts on whose own passage the bundled notebook asks nothing, and why.

A key is a row of `tests.topics.facts_table.FACTS`. Every other row must have a published question.
"""

from typing import Final

_OVERTAKEN: Final = "true of its year only; what it listed or measured has been overtaken since"
_GONE: Final = "a detail of a service that is gone, whose end and purpose are asked"

# Not safe to ask, because a question would have two keys or hang on what AWS may change any day;
# or safe, but not worth the reader's time.
NOT_ASKED: Final[dict[str, str]] = {
    # Not safe
    "9": "AWS's own page and its API contradict each other on resource-based policies",
    "9 exception": "AWS's own page and its API contradict each other on resource-based policies",
    "18 policies": "until 2024 the opposite was true, and is what many texts still say",
    "26": "whether Parquet can be streamed depends on the container and its version",
    "8 XGBoost": "its tags follow no rule, so a question about tags is about the other algorithms",
    "23 GPU": "whether it trains on GPUs depends on the version; that memory binds it is asked",
    "27b termination": "the setting differs with the volume and the way of launching",
    "A20": "its source is of medium confidence, and the defaults hang on how the instance is launched",
    "30 logs": "no page of AWS promises it; which fields a response has is asked",
    "50 classic": "it is said of a service that is gone and is false of the one that bears its name",
    # Not worth asking
    "5": _OVERTAKEN,
    "15": _OVERTAKEN,
    "24": _OVERTAKEN,
    "14": _GONE,
    "14 saving": _GONE,
    "14 frameworks": _GONE,
    "25b names": "the old name and the new one differ by a space",
}

# Told twice, and asked of the other passage: by these stems.
ASKED_ELSEWHERE: Final[dict[str, list[str]]] = {
    "30 printed": ["Where does a line go that the code of a SageMaker training job prints?"],
    "A56 pairs": [
        "Which built-in algorithm of SageMaker learns embeddings of pairs, such as a customer and a product?"
    ],
    "A64": [
        "Which tuning strategy of SageMaker tries every combination of the listed values?",
        "How does random search, a tuning strategy of SageMaker, arrive at its combinations of values?",
        "From what does Bayesian optimisation, a tuning strategy of SageMaker, pick the next values?",
        "Which tuning strategy of SageMaker brings early stopping of its own?",
    ],
}
