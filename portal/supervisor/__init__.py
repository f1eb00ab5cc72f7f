"""The one process that `make run` starts: it prepares, serves, minds the worker, and stops both.

It stands above every other package: it may import them, and none of them knows it.
"""
