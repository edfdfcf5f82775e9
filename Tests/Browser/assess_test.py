"""Where are you? From the questions to a result that can be shared, kept, opened later and compared."""

import json

import pytest

import assess_project
from judging import accessibility_faults, eventually, overflow


def assess_site(build, tmp_path_factory, version):
    root = tmp_path_factory.mktemp("assess")
    assess_project.write(root, version)
    return build(root)


@pytest.fixture(scope="session")
def first(build, tmp_path_factory):
    """Version 1.0 of the model."""
    return assess_site(build, tmp_path_factory, "1.0")


@pytest.fixture(scope="session")
def second(build, tmp_path_factory):
    """Version 1.1."""
    return assess_site(build, tmp_path_factory, "1.1")


def notice(page) -> str:
    return page.locator("[data-notice]").inner_text()


def chosen(page, kind="now") -> dict:
    """Row → column, of what is chosen."""
    picked = page.locator(f"input[name^='{kind}.']:checked").evaluate_all("all => all.map((e) => [e.name, e.value])")
    return {name.split(".")[1]: value for name, value in picked if value}


def fragment(page) -> str:
    return page.evaluate("location.hash")


# --- the whole task --------------------------------------------------------------------------------------------------


def test_by_mouse_a_reader_finds_their_place_sets_a_goal_shares_and_compares(visit, first):
    page = visit("m/assess/", at=first)
    assert page.locator("[data-result]").is_hidden()
    page.locator("[data-row=alpha] [data-column=one] .pick").click()
    page.locator("[data-row=beta] [data-column=three] .pick").click()
    page.get_by_label("Set goals as well").check()
    page.locator("[data-row=alpha] [data-column=three] .aim").click()
    assert fragment(page) == "#v=1.0&now=alpha.one,beta.three&goal=alpha.three"
    assert page.locator("[data-verdicts]").inner_text() == "Fit 1 of 2 are past it: Beta"
    risks = page.locator("[data-risk-list] .advice > li")
    assert [one.inner_text().split("\n\n") for one in risks.all()] == [
        ["Beta: Cell beta three", "Danger of beta three"],  # past the wall, so it comes first
        ["Alpha: Cell alpha one", "Danger of alpha one"],
    ]
    moves = [one.inner_text().splitlines()[0] for one in page.locator("[data-move-list] .advice > li").all()]
    assert moves == ["Beta: Cell beta three", "Alpha: Cell alpha one", "Alpha: Cell alpha two"], "nearest first"
    label = page.locator("[data-picture] svg").get_attribute("aria-label")
    assert label == "Now: Alpha, One; Beta, Three. Goal: Alpha, Three"

    other = visit("m/assess/" + fragment(page), at=first)  # a fresh browser
    assert (chosen(other), chosen(other, "goal")) == ({"alpha": "one", "beta": "three"}, {"alpha": "three"})
    other.locator("[data-row=alpha] [data-column=two] .pick").click()
    other.locator("[data-other]").fill(page.url)
    other.locator("[data-compare] button[type=submit]").click()
    lines = other.locator("[data-comparison] tbody tr").all_inner_texts()
    assert [line.split("\t") for line in lines] == [["Alpha", "Two", "One"], ["Beta", "Three", "Three"]], "what differs comes first"
    assert other.locator("[data-picture] .way").count() == 3  # now, goal and the other
    other.get_by_role("button", name="Compare now with the goal").click()
    assert other.locator("[data-comparison] tbody tr").first.inner_text().split("\t") == ["Alpha", "Two", "Three"]


def test_by_keyboard_alone_the_same_can_be_done(visit, first):
    page = visit("m/assess/", at=first)
    page.locator("[data-goals]").focus()
    page.keyboard.press("Space")
    page.locator("input[name='now.alpha'][value='']").focus()  # the group's tab stop
    page.keyboard.press("ArrowDown")  # from the last but one choice on
    assert chosen(page) == {"alpha": "-"}
    page.keyboard.press("ArrowDown")
    assert chosen(page) == {"alpha": "one"}
    page.locator("input[name='goal.alpha']").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert chosen(page, "goal") == {"alpha": "two"}
    assert fragment(page) == "#v=1.0&now=alpha.one&goal=alpha.two"
    page.get_by_role("button", name="Start again").focus()
    page.keyboard.press("Enter")
    assert (chosen(page), fragment(page)) == ({}, "")


def test_on_a_phone_one_question_is_asked_at_a_time(visit, first):
    page = visit("m/assess/", at=first, width=390, has_touch=True)
    questions = page.locator("fieldset.question")
    assert [one.is_visible() for one in questions.all()] == [True, False]
    assert page.locator("[data-row=alpha] details").first.get_attribute("open") is not None  # the signals are there
    page.locator("[data-row=alpha] [data-column=two] .pick").tap()
    page.locator("[data-on]").tap()
    assert [one.is_visible() for one in questions.all()] == [False, True]
    assert page.locator("[data-step]").inner_text() == "2 of 2"
    page.locator("[data-row=beta]").get_by_label("Does not apply").check()
    assert fragment(page) == "#v=1.0&now=alpha.two&na=beta"
    assert overflow(page) == []


def test_a_click_on_the_picture_chooses_too(visit, first):
    page = visit("m/assess/#now=alpha.one", at=first)
    page.locator("[data-place='beta.two']").click()
    assert chosen(page) == {"alpha": "one", "beta": "two"}


# --- keeping and sharing ---------------------------------------------------------------------------------------------


def test_what_was_chosen_is_kept_on_the_device_with_its_notes(visit, first):
    page = visit("m/assess/", at=first)
    page.locator("[data-row=alpha] [data-column=two] .pick").click()
    page.locator("input[name='note.alpha']").fill("since May")
    page.goto(first.address + "m/assess/")
    assert chosen(page) == {"alpha": "two"}
    assert page.locator("input[name='note.alpha']").input_value() == "since May"
    assert "May" not in fragment(page)


def test_a_result_from_a_link_does_not_replace_the_own_one(visit, first):
    page = visit("m/assess/", at=first)
    page.locator("[data-row=alpha] [data-column=two] .pick").click()
    page.goto(first.address + "m/assess/?x#v=1.0&now=beta.one")
    assert chosen(page) == {"beta": "one"}
    assert "came with a link" in notice(page)
    page.get_by_role("button", name="Show mine").click()
    assert chosen(page) == {"alpha": "two"}
    page.goto(first.address + "m/assess/?y#v=1.0&now=beta.one")
    page.get_by_role("button", name="Keep it as mine").click()
    page.goto(first.address + "m/assess/")
    assert chosen(page) == {"beta": "one"}


def test_with_storage_switched_off_the_page_works_and_says_so(visit, first):
    page = visit("about/", at=first, status=404)
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('off'); } })")
    page.goto(first.address + "m/assess/")
    page.locator("[data-row=alpha] [data-column=one] .pick").click()
    assert fragment(page) == "#v=1.0&now=alpha.one"
    assert "keeps nothing" in notice(page)


@pytest.mark.parametrize("kind", ["json", "md", "svg"])
def test_the_result_can_be_saved(visit, first, kind):
    page = visit("m/assess/#v=1.0&now=alpha.one,beta.three&goal=alpha.two", at=first)
    page.locator("input[name='note.alpha']").fill("a | <b>")
    with page.expect_download() as waiting:
        page.locator(f"[data-save={kind}]").click()
    assert waiting.value.suggested_filename == f"m.{kind}"
    text = waiting.value.path().read_text()
    if kind == "json":
        saved = json.loads(text)
        assert (saved["model"], saved["version"], saved["now"]) == ("m", "1.0", {"alpha": "one", "beta": "three"})
        page.goto(first.address + "m/assess/?other#now=alpha.two")
        page.locator("[data-file]").set_input_files(waiting.value.path())
        assert eventually(lambda: page.locator("[data-comparison] tbody tr").count() == 2)
    elif kind == "md":
        assert r"| Alpha | One | Two | a \| \<b\> |" in text and "- Move from alpha one" in text
    else:
        assert text.startswith("<svg") and "class=" not in text and "Beta" in text


# --- a model that changes, and links that are broken -----------------------------------------------------------------


def test_a_link_of_an_older_version_opens_under_a_newer_one(visit, second):
    page = visit("m/assess/#v=1.0&now=alpha.two,beta.three&goal=beta.one", at=second)
    assert (chosen(page), chosen(page, "goal")) == ({"gamma": "three"}, {"gamma": "one"}), "the renamed row is followed"
    assert "No longer in the model: alpha.two" in notice(page)
    assert "version 1.0; the model is now at version 1.1" in notice(page)
    assert "Beta is called gamma" in notice(page) and "First edition" not in notice(page)


@pytest.mark.parametrize(
    ("broken", "now", "says"),
    [
        ("#v=1.0&now=alpha.one,bet", {"alpha": "one"}, "cut off: bet"),
        ("#v=1.0&now=alpha", {}, "cut off: alpha"),
        ("#v=1.0&now=alpha.one.two", {}, "cut off: alpha.one.two"),
        ("#v=1.0&now=", {}, ""),
        ("#v=1.0", {}, "holds no result"),
        ("#now=alpha.one", {"alpha": "one"}, ""),
        ("#v=9&now=alpha.one", {"alpha": "one"}, "version 9"),
        ("#now=<img src=x onerror=alert(1)>.one", {}, "cut off"),
        ("#now=__proto__.one,constructor.two,alpha.toString", {}, "cut off"),
        ("#now=alpha.one,alpha.two", {"alpha": "one"}, ""),
        ("#%E0%A4%A&=&&now=beta.one", {"beta": "one"}, ""),
        ("#now=" + "alpha.one," * 5000, {"alpha": "one"}, ""),
    ],
)
def test_a_broken_link_shows_what_it_can_and_says_so(visit, first, broken, now, says):
    page = visit("m/assess/" + broken, at=first)
    assert chosen(page) == now
    assert says in notice(page) if says else True
    assert page.locator("main img").count() == 0


def test_a_file_that_is_no_result_says_so(visit, first, tmp_path):
    page = visit("m/assess/#now=alpha.one", at=first)
    for text in ["", "null", "[]", '{"model": "other", "now": {}}', '{"model": "m", "now": 3}']:
        (tmp_path / "x.json").write_text(text)
        page.locator("[data-file]").set_input_files(tmp_path / "x.json")
        assert eventually(lambda: "holds no result" in notice(page)), text
        page.evaluate("document.querySelector('[data-notice]').textContent = ''")


# --- every reader ----------------------------------------------------------------------------------------------------


def test_without_script_it_is_a_worksheet(visit, first):
    page = visit("m/assess/", at=first, java_script_enabled=False)
    assert page.locator("fieldset").count() == 2 and page.locator("fieldset").first.is_visible()
    assert page.locator("[data-result]").is_hidden() and not page.locator("[data-goals]").is_visible()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("state", ["", "#v=0.9&now=alpha.one,beta.three,gone.x&goal=alpha.three"])
def test_axe_finds_nothing_in_any_state(visit, first, width, state):
    page = visit("m/assess/" + state, at=first, width=width, reduced_motion="reduce")
    if state:
        page.get_by_role("button", name="Compare now with the goal").click()
    assert accessibility_faults(page) == []


def test_a_model_without_lens_fields_and_versions_can_be_assessed(visit, first):
    page = visit("plain/assess/", at=first, reduced_motion="reduce")
    page.locator("[data-row=r] [data-column=a] .pick").click()
    assert fragment(page) == "#now=r.a"
    assert page.locator("[data-verdicts] li").count() == 0
    assert page.locator("[data-risk-list]").is_hidden() and page.locator("[data-move-list]").is_hidden()
    assert accessibility_faults(page) == []


def test_the_second_model_of_this_site_can_be_assessed(visit, site):
    page = visit("docs/assess/")
    page.locator("[data-row=start] [data-column=told] .pick").click()
    assert "start.told" in fragment(page)
    assert page.locator("[data-move-list] .advice > li").count() == 1


def test_on_paper_the_result_stands_alone_and_without_one_the_questions(visit, first):
    page = visit("m/assess/", at=first)
    page.emulate_media(media="print")
    assert page.locator("[data-questions]").is_visible()
    page.emulate_media(media="screen")
    page.locator("[data-row=alpha] [data-column=one] .pick").click()
    page.emulate_media(media="print")
    assert page.locator("[data-questions]").is_hidden() and page.locator("[data-picture] svg").is_visible()


def test_from_disk_it_works_as_well(visit, first):
    page = visit("m/assess/index.html", at=first.on_disk())
    page.locator("[data-row=alpha] [data-column=two] .pick").click()
    assert fragment(page) == "#v=1.0&now=alpha.two"
