"""Every snippet of SQL runs on a real PostgreSQL."""

import psycopg
import pytest
from psycopg.pq import TransactionStatus

from faults import none
from postgres import server
from statements import statements


def pytest_generate_tests(metafunc):
    if "text" in metafunc.fixturenames:
        texts = [text for text in metafunc.config.content.texts if sql(text)]
        metafunc.parametrize("text", texts, ids=[text.place for text in texts])


def sql(text):
    return [block for block in text.blocks if block.language == "sql"]


@pytest.fixture(scope="module")
def connect(preambles):
    """connect(database), on a server with a database `supabase` from which others are copied."""
    with server() as connect:
        with connect("postgres") as setup:
            setup.execute("CREATE DATABASE supabase")
        with connect("supabase") as setup:
            setup.execute((preambles / "supabase.sql").read_text("utf-8"))
        yield connect


@pytest.fixture
def database(connect):
    """The name of a fresh database. It goes with the test, and so do the roles that were made meanwhile."""
    roles = "SELECT array_agg(rolname::text) FROM pg_roles"
    with connect("postgres") as setup:
        before = setup.execute(roles).fetchone()[0]
        setup.execute("CREATE DATABASE fresh TEMPLATE supabase")
        yield "fresh"
        setup.execute("DROP DATABASE fresh WITH (FORCE)")
        for role in set(setup.execute(roles).fetchone()[0]) - set(before):
            setup.execute(f'DROP ROLE "{role}"')


@pytest.fixture(scope="session")
def preambles(pytestconfig):
    return pytestconfig.getoption("preambles")


def preamble(text) -> str:
    """The file with the tables that a text presupposes: crud-early.sql for a cell, essays-a.sql for essays/a.md."""
    place = text.cell.split("/")[1:] or text.path.removesuffix(".md").split("/")
    return "-".join(place) + ".sql"


def first_fault(connection, path: str, line: int, snippet: str):
    """Runs a snippet that begins on `line` up to its first fault, and gives that in a list.

    A statement with `$1` in it is prepared and planned. That looks up all its names and types, and whether ON CONFLICT
    has an index to rely on.
    """
    for number, statement in enumerate(statements(snippet)):
        ahead, steps = "", [statement.sql]
        if statement.placeholders:
            name, nothing = f"s{line}_{number}", ", ".join(["NULL"] * statement.placeholders)
            ahead = f"PREPARE {name} AS "
            steps = [ahead + statement.sql, f"EXPLAIN EXECUTE {name} ({nothing})"]
        try:
            for step in steps:
                connection.execute(step)
        except psycopg.Error as error:
            at = max(int(error.diag.statement_position or 0) - 1 - len(ahead), 0)
            at_line = line + statement.line + statement.sql.count("\n", 0, at)
            return [f"{path}:{at_line}: {error}"]
    if connection.info.transaction_status != TransactionStatus.IDLE:
        return [f"{path}:{line}: the snippet leaves its transaction open"]
    return []


def test_the_sql_of_a_text_runs_after_its_preamble(text, preambles, connect, database):
    file = preambles / preamble(text)
    with connect(database) as connection:
        connection.execute("SET plan_cache_mode = force_generic_plan")  # plans must not profit from the NULLs
        if file.exists():
            connection.execute(file.read_text("utf-8"))
        for block in sql(text):
            none(first_fault(connection, block.path, block.line, block.code))


def test_each_preamble_belongs_to_a_text_with_sql(content, preambles):
    wanted = {preamble(text) for text in content.texts if sql(text)} | {"supabase.sql"}
    none(f"{file.name}: no text takes it" for file in preambles.glob("*.sql") if file.name not in wanted)


# --- the tools -------------------------------------------------------------------------------------------------------

FAULTY = {
    "an unknown column": ("CREATE TABLE a (b int);\n\nSELECT b,\n  c FROM a;", 13),
    "an unknown column in a prepared statement": ("CREATE TABLE a (b int);\n\nUPDATE a\n SET c = $1;", 13),
    "no index for ON CONFLICT": (
        "CREATE TABLE a (b int);\nINSERT INTO a VALUES ($1)\nON CONFLICT (b) DO NOTHING;",
        11,
    ),
    "a wrong word": ("SELECT 1;\nSELEKT 2;", 11),
    "an open transaction": ("BEGIN;\nSELECT 1;", 10),
}


@pytest.mark.parametrize("case", FAULTY)
def test_a_fault_is_reported_at_its_line(case, connect, database):
    snippet, line = FAULTY[case]
    with connect(database) as connection:
        assert [fault.split(": ")[0] for fault in first_fault(connection, "a.md", 10, snippet)] == [f"a.md:{line}"]


def test_a_semicolon_inside_of_something_else_ends_no_statement():
    found = statements(
        """-- a; b\nSELECT ';', $1;\nDO $$ BEGIN; $2 END $$;\n/* c; */ SELECT "d;" $x$ ; $x$, $3\n-- e;"""
    )
    assert [(s.sql.split()[0], s.line, s.placeholders) for s in found] == [
        ("SELECT", 1, 1),
        ("DO", 2, 0),
        ("SELECT", 3, 3),
    ]
