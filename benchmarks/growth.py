"""Generation as the notes grow: passages a second, and the most memory that a process of its own took."""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

from benchmarks.made_notes import PASSAGES_A_NOTE, Maker
from quizzes.engine import generate
from topics.markup import read_file

SIZES = (1_000, 10_000, 100_000)


def measure() -> Iterator[str]:
    """Lines of the report. Linear when the rate of the largest stands beside that of the smallest."""
    rates: list[float] = []
    for size in SIZES:
        command = (sys.executable, "-m", "benchmarks.growth", str(size))
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        rates.append(found["passages"] / found["seconds"])
        yield (
            f"generation over {found['passages']:7,} passages ({found['megabytes']:.1f} MB of notes): "
            f"{rates[-1]:6,.0f} passages a second, {rates[-1] / rates[0]:.2f} x the smallest; "
            f"{found['questions']:,} questions; {found['peak']:,.0f} MB at most"
        )


def _generate(size: int) -> dict[str, float]:
    maker = Maker()
    sources = [maker.note(number).encode() for number in range(size // PASSAGES_A_NOTE)]
    documents = [
        document
        for number, source in enumerate(sources)
        if (document := read_file(f"note-{number:05}.md", source).document)
    ]
    started = time.process_time()
    bank = generate(documents)
    return {
        "passages": bank.stats.passages,
        "questions": len(bank.questions),
        "seconds": time.process_time() - started,
        "megabytes": sum(map(len, sources)) / 1e6,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    print(json.dumps(_generate(int(sys.argv[1]))))
