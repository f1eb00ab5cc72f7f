"""`make bench`: every figure beside a floor that was measured in the same run."""

import os
import tempfile


def main() -> None:
    """Run all benchmarks in a data folder of their own and print their reports."""
    with tempfile.TemporaryDirectory(prefix="lectern-bench-") as folder:
        os.environ["LECTERN_DATA"] = folder
        os.environ["LECTERN_TASKS"] = "immediate"
        os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        from benchmarks import again, growth, notes, pages

        reports = (
            ("Pages", pages.measure),
            ("Notes", notes.measure),
            ("One changed note", again.measure),
            ("Growth", growth.measure),
        )
        for title, report in reports:
            print(f"\n{title}\n")
            for line in report():
                print(line, flush=True)


if __name__ == "__main__":
    main()
