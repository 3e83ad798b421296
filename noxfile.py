"""The tests on every Python that is supported and installed here, and with the oldest allowed dependencies.

nox            all of it
nox -s lowest  the oldest dependencies alone
"""

import nox

nox.options.default_venv_backend = "uv|virtualenv"
nox.options.error_on_missing_interpreters = False


@nox.session(python=["3.10", "3.11", "3.12", "3.13"])
def tests(session: nox.Session) -> None:
    """The default tests, with the newest dependencies."""
    session.install("--editable", ".[dev]")
    session.run("pytest", "-n", "auto", *session.posargs)


@nox.session(python="3.10", venv_backend="uv")
def lowest(session: nox.Session) -> None:
    """The default tests, with the oldest version of each dependency that pyproject.toml allows."""
    session.install("--resolution", "lowest-direct", "--editable", ".[dev]")
    session.run("pytest", "-n", "auto", *session.posargs)
