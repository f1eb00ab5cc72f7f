"""The rating bench: blind sheets of questions, what raters say of them, and what that means for the engine.

    python -m quizzes.rating sheet | report | keep | regress | coverage

`docs/developer/question-quality.md` says how to rate.
"""
