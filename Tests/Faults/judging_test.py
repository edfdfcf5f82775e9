"""What judges the builds sees what it should: without these, a table full of zeros would mean nothing."""

from ledger import FAULTS, PAGE, Ledger, Table, page_faults
from program import Outcome, refusal_faults
from trees import difference, lost

OLD = {"same": "1", "changes": "old", "goes": "1", "folder/": "/", ".sitegen/manifest": "old"}
NEW = {"same": "1", "changes": "new", "comes": "1", ".sitegen/manifest": "new"}


def test_every_mixture_of_two_sites_is_whole_and_nothing_else_is():
    assert lost(OLD, OLD, NEW) == lost(NEW, OLD, NEW) == []
    assert lost({"same": "1", "changes": "new", "goes": "1", "comes": "1"}, OLD, NEW) == []
    assert lost({"same": "1", "changes": "ne"}, OLD, NEW) == ["changes is neither old nor new"]
    assert lost({"same": "1"}, OLD, NEW) == ["changes is missing"]
    assert lost({**NEW, "stray": "1"}, OLD, NEW) == ["stray is neither old nor new"]


def test_a_clean_site_is_compared_with_its_folders_and_books():
    assert difference(OLD, OLD) == []
    assert difference(OLD, NEW) == [".sitegen/manifest", "changes", "comes", "folder/", "goes"]


def test_a_refusal_is_one_sentence_with_path_and_cause_and_no_success():
    good = "error: cannot write 'public/index.html': No space left on device\n"
    assert refusal_faults(Outcome(2, "", good), "No space") == []
    assert refusal_faults(Outcome(2, "", "a.md: note: something\n  → a hint\n" + good)) == []
    for bad in [
        Outcome(0, "", good),
        Outcome(-9, "", good),
        Outcome(None, "", good),
        Outcome(2, "35 pages\n", good),
        Outcome(2, "", good + good),
        Outcome(2, "", "error: cannot write: No space left on device\n"),
        Outcome(2, "", "Fatal error\n"),
        Outcome(2, "", ""),
    ]:
        assert refusal_faults(bad, "No space"), bad
    assert refusal_faults(Outcome(2, "", good), "Permission denied")


def test_a_table_tells_what_was_lost_and_what_was_never_met():
    table = Table()
    for fault in FAULTS:
        ledger = Ledger()
        ledger.note(fault, "a call")
        for _, counts in ledger.properties():
            table.add(counts)
    assert table.claims() == [] and page_faults(table.text()) == []
    ledger = Ledger()
    ledger.note("EIO", "a call", lost=["x"], hung=True)
    ledger.note("EIO", "another", wrong=["y", "z"])
    assert len(ledger.faults) == 4
    for _, counts in ledger.properties():
        table.add(counts)
    assert len(table.claims()) == 1 and len(page_faults(table.text())) == 1
    assert len(Table().claims()) == len(FAULTS) and page_faults(PAGE)
    ledger = Ledger()
    ledger.note("EIO", "a build that was over before", met=False)
    assert ledger.entries["EIO"].tries == 0
