"""Generation as the notes grow: passages a second, and the most memory that a process of its own took.

CPU time of `generate` alone, without the garbage collector, as the command line has it. The notes are made:
nearly all their passages state something, which gives many times as many questions as real notes do.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

from benchmarks.made_notes import PASSAGES_A_NOTE, Maker
from quizzes.engine import generate
from quizzes.engine.cli import without_collector
from topics.markup import read_file

SIZES = (1_000, 10_000, 100_000)


def measure() -> Iterator[str]:
    """Lines of the report. Linear where the rates stand beside each other.

    What questions cost is told beside them: the more notes, the more kin, and the more can be asked.
    """
    rates: list[float] = []
    for size in SIZES:
        command = (sys.executable, "-m", "benchmarks.growth", str(size))
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        passages, questions, seconds = found["passages"], found["questions"], found["seconds"]
        rates.append(passages / seconds)
        yield (
            f"{passages:7,} passages ({found['megabytes']:4.1f} MB): {seconds:5.1f} s, "
            f"{rates[-1]:4,.0f} passages a second ({rates[-1] / rates[0]:.2f} x the smallest); "
            f"{questions / passages:.2f} questions a passage, {questions / seconds:5,.0f} a second; "
            f"{found['peak']:5,.0f} MB of memory at most"
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
    with without_collector():
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
