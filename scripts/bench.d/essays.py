"""Writes the same essays for sitegen and for Hugo: the same text, each with links in its own form."""

import datetime
import random

WORDS = """
a about account after again all also an and answer any are as at back batch be because become before begin
between both bound break bring build but by cache call can care case cause change check choice clear come common
copy cost could count data day deploy design do does done each early easy either end enough even every fail fast
few field file find first follow for form from full further get give go good great grow guard hand hard have help
here hold how idea if in index it its job join keep key kind know large last later lead learn left less let light
limit line list little load lock log long look lose make many map mark mean measure meet message might model more
most move much must name near need never new next no not note now number of off often old on once one only open
operate or order other our out over own page part path people place plan point power pull push question queue
quick rather reach read reason record rest retry return right rise row rule run same save say scale search second
see set shape share short should show side simple since size slow small so some space stage stand start state
step still stop store such table take task team tell test than that the their them then there these they thing
think this those time to together too tool turn two under until up use value very wait want watch way we well
what when where which while who why wide will with within without word work worker would write year you
""".split()

FIRST_DAY = datetime.date(1995, 1, 1)
DAYS = 10_000  # dates come round again after these, so that none lies in the future, which Hugo leaves out


def name(number):
    return f"essay-{number:05d}"


def for_sitegen(number):
    """The target of a link as sitegen wants it: the file, relative to the essay that links."""
    return f"{name(number)}.md"


def for_hugo(number):
    return f"/essays/{name(number)}/"


def essay(number, count, link):
    """The text of one essay of `count`, about 3 kB. The number alone decides every word of it."""
    rng = random.Random(number)

    def words(low, high):
        return " ".join(rng.choices(WORDS, k=rng.randint(low, high)))

    def sentence():
        return words(7, 16).capitalize() + "."

    def paragraph():
        return " ".join(sentence() for _ in range(rng.randint(3, 4)))

    def another():
        return f"[{words(2, 4)}]({link(rng.randrange(count))})"

    def section(title):
        aside = f"It isn't \"{words(1, 3)}\" -- {sentence()}"
        return [f"## {title}", paragraph(), f"{aside} Of *{words(1, 2)}* and **{words(1, 2)}**, see {another()}."]

    date = FIRST_DAY + datetime.timedelta(days=number % DAYS)
    cells = "\n".join(f"| {words(1, 2)} | {words(2, 4)} | {rng.randrange(10_000)} |" for _ in range(5))
    items = "\n".join(f"- {words(4, 9)}, `{words(1, 1)}_{words(1, 1)}`" for _ in range(5))
    code = "\n".join(f"let {rng.choice(WORDS)}{i} = {rng.choice(WORDS)}({rng.randrange(1000)} < {i})" for i in range(6))
    blocks = [
        f'---\ntitle: "{words(3, 6).capitalize()} {number}"\ndate: {date}\nsummary: "{sentence()}"\n---',
        paragraph(),
        *section("Where it starts"),
        items,
        *section("What it costs"),
        f"| Stage | What happens | Count |\n| :-- | :-- | --: |\n{cells}",
        *section(f"Measured: {words(2, 3)}"),
        f"### {words(2, 4).capitalize()}",
        f"```swift\n{code}\n```",
        f"> {sentence()} {sentence()}",
        *section("What follows"),
        f"Further: [{words(2, 3)}](https://example.com/{words(1, 1)}/{number}), {another()}, and {another()}.",
    ]
    if number % 100 == 0:
        blocks.append(f"It was ~~{words(2, 4)}~~ {words(2, 4)}.")
    return "\n\n".join(blocks) + "\n"


def write(folder, count, link):
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"{name(number)}.md").write_text(essay(number, count, link), encoding="utf-8")
