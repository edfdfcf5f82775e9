"""Nothing is said twice: no two paragraphs nearly alike, no sentence that stands in two places."""

import re
from collections import defaultdict
from itertools import combinations

import pytest

from faults import none
from texts import Passage

WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
SENTENCE_END = re.compile(r"(?<=[.!?:;])[\"'”’)]*\s+")

PARAGRAPH_WORDS, SENTENCE_WORDS, RUN = 12, 8, 5  # the shortest that are compared; the length of the runs that are

# How much of the runs of five words that two paragraphs have may be in both. Of the 705,000 pairs in the first edition,
# 348 had any run in common, and the closest, a definition and its entry in the glossary, reached 0.13. A copy in which
# every eighth word is another one reaches 0.23. So the bound lies between.
ALIKE = 0.2


def words(text: str) -> list[str]:
    return WORD.findall(text.lower().replace("’", "'"))


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1)}


def alike(passages: list[Passage]) -> list[tuple[float, Passage, Passage]]:
    """Pairs that share ALIKE or more of their runs, closest first. Only pairs with a run in common are looked at."""
    passages = [passage for passage in passages if len(words(passage.text)) >= PARAGRAPH_WORDS]
    of, holders = [runs(passage.text) for passage in passages], defaultdict(set)
    for number, own in enumerate(of):
        for run in own:
            holders[run].add(number)
    pairs = {pair for numbers in holders.values() for pair in combinations(sorted(numbers), 2)}
    shares = [(len(of[a] & of[b]) / len(of[a] | of[b]), a, b) for a, b in pairs]
    return [(share, passages[a], passages[b]) for share, a, b in sorted(shares, reverse=True) if share >= ALIKE]


def repeated(passages: list[Passage]) -> list[list[tuple[Passage, str]]]:
    """Sentences, or parts of them up to a colon or semicolon, that stand in several places; case and signs aside."""
    places = defaultdict(list)
    for passage in passages:
        for sentence in SENTENCE_END.split(passage.text):
            if len(words(sentence)) >= SENTENCE_WORDS:
                places[tuple(words(sentence))].append((passage, sentence))
    return [found for found in places.values() if len(found) > 1]


@pytest.fixture(scope="module")
def passages(content):
    return [passage for text in content.texts for passage in text.passages]


def test_no_two_paragraphs_are_nearly_alike(passages):
    none(
        f"{a.place} and {b.place}: {share:.2f} alike: {a.text[:60]}… / {b.text[:60]}…"
        for share, a, b in alike(passages)
    )


def test_no_sentence_stands_twice(passages):
    none(f"{' and '.join(p.place for p, _ in found)}: {found[0][1]}" for found in repeated(passages))


# --- the tools -------------------------------------------------------------------------------------------------------

ORIGINAL = (
    "A worker takes the oldest job from the table, holds it for five minutes, and writes down what came of it. "
    "If it dies meanwhile, another one takes the job when the five minutes are over, and nothing is lost."
)


def passage(text: str) -> Passage:
    return Passage("a.md", 1, "paragraph", text, text)


def changed(every: int) -> str:
    """The original with each so many-th word replaced."""
    return " ".join("x" if n % every == every - 1 else word for n, word in enumerate(ORIGINAL.split()))


def test_a_copy_with_every_eighth_word_changed_is_found():
    assert len(alike([passage(ORIGINAL), passage(changed(8))])) == 1


def test_another_paragraph_on_the_same_matter_passes():
    other = (
        "Every minute a timer looks for jobs whose five minutes are over. The worker that held one of them may have "
        "died, so the oldest job goes back to the table, and nothing is lost."
    )
    assert alike([passage(ORIGINAL), passage(other)]) == []


def test_a_sentence_is_found_again_behind_a_colon():
    a, b = "He said: “What a script does, nobody has to describe.”", "What a script does nobody has to describe! True."
    assert len(repeated([passage(a), passage(b)])) == 1


def test_a_short_sentence_may_stand_twice():
    assert repeated([passage("Nobody looked at it."), passage("Nobody looked at it.")]) == []
