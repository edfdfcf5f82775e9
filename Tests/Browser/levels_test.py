"""Levels: each is a word, a pattern and a colour, and in order of lightness where they are ordered."""

import pytest

# Marks of all levels of lenses with two to six of them, as the program writes them; then what a pixel of each shows.
MARKS = """kind => [2, 3, 4, 5, 6].map((count) => {
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const luminance = (colour) => {
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...pixel.getImageData(0, 0, 1, 1).data]
      .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = luminance(getComputedStyle(document.querySelector(".scroller")).backgroundColor);
  return Array.from({ length: count }, (_, n) => {
    const mark = document.querySelector(".legend").appendChild(document.createElement("span"));
    mark.className = `level level-${n + 1} of-${count} ${kind}`;
    mark.textContent = "A level";
    const style = getComputedStyle(mark, "::before");
    const own = luminance(style.color);
    const contrast = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
    return { pattern: `${style.backgroundImage} ${style.backgroundSize}`, lightness: own, contrast };
  });
})"""


def marks(table, kind, scheme):
    return table(color_scheme=scheme).page.evaluate(MARKS, kind)


@pytest.mark.parametrize("kind", ["ordered", "category"])
def test_no_two_levels_of_a_lens_have_the_same_pattern(table, kind):
    for levels in marks(table, kind, "light"):
        patterns = [level["pattern"] for level in levels]
        assert len(set(patterns)) == len(patterns), patterns


@pytest.mark.parametrize("kind", ["ordered", "category"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_level_stands_3_to_1_against_its_ground(table, kind, scheme):
    faint = [level for levels in marks(table, kind, scheme) for level in levels if level["contrast"] < 3]
    assert faint == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_levels_of_an_ordered_lens_are_in_order_of_lightness(table, scheme):
    for levels in marks(table, "ordered", scheme):
        lightness = [level["lightness"] for level in levels]
        # The sixth level has the colour of the fifth; their patterns differ.
        assert lightness[:5] == sorted(set(lightness[:5]), reverse=scheme == "light"), lightness
