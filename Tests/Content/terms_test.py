"""One term for one thing, written one way. Code is left out, and so are the titles of other people's documents."""

import re

import pytest

from faults import none

# What is not written, and what is instead. Patterns match whole words in any case, unless they say (?-i:…).
TERMS = [
    # the site's own terms, as the glossary has them
    ("overlays?", "lens"),
    ("data ?base first|data base-first", "database-first"),
    ("row level security|(?-i:RLS)", "row-level security"),
    ("(?:jobs?|tasks?) tables?|table queues?", "queue table"),
    ("dead letter queues?", "dead-letter queue"),
    ("service-level objectives?", "service level objective, SLO"),
    ("post-?mortems?", "incident review"),
    ("micro-?services?", "service"),
    ("merge requests?", "pull request"),
    ("(?-i:ADRs?)|decision logs?", "decision record"),
    # one word, two, or a hyphen
    ("back[- ]ends?", "backend"),
    ("front[- ]ends?", "frontend"),
    ("data bases?", "database"),
    ("run[- ]books?", "runbook"),
    ("work[- ]flows?", "workflow"),
    ("web[- ]hooks?", "webhook"),
    ("time-outs?|(?:a|the) time out", "a timeout; to time out"),
    (
        "roll-backs?|(?:a|the|automatic) roll back|rollback(?:ed|ing)|(?:to|must|can) rollback",
        "a rollback; to roll back",
    ),
    ("fail-over|(?:a|the) fail over|(?:to|must|can) failover", "a failover; to fail over"),
    ("fanouts?|(?:a|the) fan out", "the fan-out; to fan out"),
    ("setups?|(?:a|the) set up", "the set-up; to set up"),
    ("log-?ins?|logs in|logg(?:ed|ing)[- ]in|log-?outs?", "sign-in, signed in, sign-out"),
    ("signins?|signups?", "sign-in, sign-up"),
    ("realtime|real time", "real-time"),
    ("full ?text", "full-text"),
    ("time-?zones?", "time zone"),
    ("oncall|on-call(?= ?[.,;:!?)]|$| (?:for|at|in|when|who|and|or|tonight)\\b)", "be on call; an on-call rota"),
    ("emails?", "e-mail"),
    # names
    ("Postgres|Postgre SQL|(?-i:postgresql|Postgresql)", "PostgreSQL"),
    ("(?-i:web[ -]?sockets?|Web[ -]sockets?|Websockets?)", "WebSocket"),
    (
        "(?-i:Github|Javascript|Typescript|Graphql|Openapi|Json)",
        "GitHub, JavaScript, TypeScript, GraphQL, OpenAPI, JSON",
    ),
    # in full
    (
        "repos?|configs?|auth|docs|prod|infra|(?-i:env|db|DB|PRs?)",
        "repository, configuration, sign-in, documentation …",
    ),
    ("(?-i:IDs?)|identifiers?", "id"),
    # numbers
    ("percent|\\d+ ?per cent|\\d+ %|(?:one|two|three|four|five|six|seven|eight|nine|ten) ?%", "6%; six per cent"),
    ("(?-i:KB)", "kB"),
    ("\\d+ milliseconds", "11 ms; milliseconds"),
    ("\\d+(?:ms|[kMGT]B)", "3 ms, 4 GB: with a space"),
    # spelling
    ("behaviors?|favor(?:s|ed|ite)?|honor(?:s|ed)?|centers?|catalogs?|licenses?|judgments?", "the British way"),
    ("cancel(?:ed|ing)|label(?:ed|ing)|model(?:ed|ing)|travel(?:ed|ing)", "cancelled, labelled, modelled"),
    ("\\w{3,}(?<!s)iz(?:e[ds]?|ing|ations?)|analyz(?:e[ds]?|ing)", "-ise, analyse"),
    # words that say nothing
    ("worth noting|it should be noted", "what there is to note"),
    ("leverag(?:e|es|ed|ing)|utilis(?:e|es|ed|ing)", "use"),
    (
        "robust(?:ly)?|seamless(?:ly)?|crucial(?:ly)?|div(?:e|ing) in(?:to)?|delv(?:e|es|ing)",
        "what it does, in figures",
    ),
]


def found(pattern: str, text: str) -> list[str]:
    return [match[0] for match in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w])", text, re.IGNORECASE)]


@pytest.mark.parametrize("pattern, instead", TERMS, ids=[instead for _, instead in TERMS])
def test_the_term_is_written_one_way(pattern, instead, content):
    none(
        f"{passage.place}: '{wrong}', instead of: {instead}"
        for text in content.texts
        for passage in text.passages
        for wrong in found(pattern, passage.prose)
    )


# --- the table -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pattern, instead", TERMS, ids=[instead for _, instead in TERMS])
def test_what_is_written_instead_is_not_forbidden(pattern, instead):
    assert found(pattern, instead) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "the back-end",
        "a roll back",
        "Log-in fails.",
        "who is on-call?",
        "12 percent",
        "of 12 per cent",
        "64 KB",
        "an ID",
    ]
    + ["Postgres waits", "a Websocket", "we organized", "optimization", "5ms", "setup", "an email"],
)
def test_a_wrong_term_is_found(wrong):
    assert any(found(pattern, wrong) for pattern, _ in TERMS)


@pytest.mark.parametrize(
    "right",
    ["rolled back", "the on-call person", "she is on call", "resizes a prize", "of what size", "the log in place", "6%"]
    + ["it may time out", "an idea", "set up a pipeline", "in real-time rows", "environment", "PRIMARY"],
)
def test_a_right_term_passes(right):
    assert not any(found(pattern, right) for pattern, _ in TERMS)
