// The search. The parts of the index are read on first use; each hands its pages to `addToSearch`. What is looked for
// stands in the fragment (#q=…), so that it comes back with the page and no server hears of it.
"use strict";

const form = document.querySelector("[data-search]");
const field = form.querySelector("[data-search-field]");
const found = document.querySelector("[data-found]");
const results = document.querySelector("[data-results]");
const everything = document.querySelector("[data-everything]");
const kinds = [...document.querySelector("[data-kinds]").content.querySelectorAll("li")].map((kind) => kind.textContent);
const paths = form.dataset.parts.split(" ");
const MOST_SHOWN = 40;
const EXCERPT = 170; // characters

// --- words -----------------------------------------------------------------------------------------------------------

// Scripts that put no blanks between words: there every character begins one.
const SPACELESS = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]+/gu;
// Latin, Greek, Hebrew and Arabic marks; those of other scripts make other letters.
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]+/g;
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ς: "σ" };

// The text in lower case without accents, with one blank for all that is neither letter nor digit.
function plain(text) {
  const lower = text.toLowerCase();
  if (!/[^\x00-\x7f]/.test(lower)) return lower.replace(/[^a-z0-9]+/g, " ");
  const bare = lower.normalize("NFKD").replace(ACCENTS, "").replace(/[ßæœøđðþłıς]/g, (letter) => LETTERS[letter]);
  return bare.normalize("NFC").replace(/[^\p{L}\p{N}\p{M}]+/gu, " ");
}

// The same with blanks around each word, so that " wor" is the beginning of one.
const spaced = (text) => ` ${plain(text).replace(SPACELESS, " $& ")} `;

// What is to be found: " beginning" for words, pairs of neighbours for a run of Chinese, Japanese or Korean.
function termsOf(query) {
  const terms = spaced(query).split(" ").filter(Boolean).flatMap((word) => {
    if (word.search(SPACELESS) < 0) return ` ${word}`;
    const letters = [...word];
    return letters.length < 3 ? word : letters.slice(1).map((letter, index) => letters[index] + letter);
  });
  return [...new Set(terms)];
}

// --- the index -------------------------------------------------------------------------------------------------------

const parts = []; // by number, as they come in any order
let [asked, failed, turn] = [false, false, 0];

function addToSearch(number, pages) {
  parts[number] = pages.map(([url, kind, title, place, sections]) => {
    let [headings, words] = [place, ""];
    for (let at = 0; at < sections.length; at += 3) {
      headings += ` ${sections[at + 1]}`;
      words += ` ${sections[at + 2]}`;
    }
    const folded = [spaced(title), spaced(headings), spaced(words)];
    return { url, kind, title, place, sections, folded };
  });
  later();
}

function askForIndex() {
  if (asked) return;
  asked = true;
  for (const [number, path] of paths.entries()) {
    const script = document.createElement("script");
    script.src = form.dataset.root + path;
    // Also after a file that was no part of the index.
    script.onload = script.onerror = () => {
      failed ||= !parts[number];
      later();
    };
    document.head.append(script);
  }
}

// Parts that come together are searched together.
function later() {
  clearTimeout(turn);
  turn = setTimeout(show, 0);
}

const WEIGHTS = [100, 10, 1]; // of the title, of headings and place, of the text

// 0 unless every term is there.
function score(page, terms, phrase) {
  let sum = 0;
  for (const term of terms) {
    const where = page.folded.findIndex((text) => text.includes(term));
    if (where < 0) return 0;
    // A whole word counts more than the beginning of one.
    sum += WEIGHTS[where] * (page.folded[where].includes(`${term} `) ? 1.5 : 1);
  }
  const together = page.folded.findIndex((text) => text.includes(phrase));
  if (together >= 0) sum += WEIGHTS[together];
  return page.folded[0].trim() === phrase.trim() ? sum + 1000 : sum;
}

// Best first; what is equal stays in the order of the site.
function search(terms, phrase) {
  const hits = [];
  for (const part of parts) {
    for (const page of part ?? []) {
      const points = score(page, terms, phrase);
      if (points) hits.push({ page, points });
    }
  }
  return hits.sort((one, other) => other.points - one.points).map((hit) => hit.page);
}

// --- showing ---------------------------------------------------------------------------------------------------------

function element(name, className, ...children) {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

// Where the terms stand in a text: [start, end] pairs of it, in order.
function marks(text, terms) {
  let [folded, at] = ["", []];
  let index = 0;
  for (const letter of text) {
    const bare = plain(letter);
    for (let count = bare.length; count > 0; count--) at.push(index);
    folded += bare;
    index += letter.length;
  }
  at.push(index);
  const places = [];
  for (const term of terms) {
    const [word, isBeginning] = [term.trim(), term.startsWith(" ")];
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
      const before = folded.slice(Math.max(0, start - 1), start);
      if (isBeginning && before.trim() && before.search(SPACELESS) < 0) continue;
      let end = start + word.length;
      while (end < at.length - 1 && at[end] === at[end - 1]) end++; // a letter that folds to two, half of it found
      places.push([at[start], at[end]]);
    }
  }
  places.sort((one, other) => one[0] - other[0]);
  const merged = [];
  for (const place of places) {
    const last = merged.at(-1);
    if (last && place[0] <= last[1]) last[1] = Math.max(last[1], place[1]);
    else merged.push(place);
  }
  return merged;
}

// Where in a long text the stretch begins that holds most of the terms. Only there they are looked for letter by letter.
const STRETCH = 2000;
function bestStretch(text, terms) {
  let [best, most] = [0, 0];
  for (let at = 0; at < text.length; at += STRETCH / 2) {
    const folded = spaced(text.slice(at, at + STRETCH));
    const count = terms.filter((term) => folded.includes(term)).length;
    if (count > most) [best, most] = [at, count];
  }
  return best;
}

// An element with the text, what was found in it marked; of a long one an excerpt around the first mark.
function marked(name, text, terms, most = Infinity) {
  const at = text.length > most ? bestStretch(text, terms) : 0;
  const places = marks(text.slice(at, at + STRETCH), terms).map((place) => place.map((index) => index + at));
  let [start, end] = [0, text.length];
  if (end > most) {
    start = Math.max(0, Math.min((places[0]?.[0] ?? 0) - most / 3, end - most)) | 0;
    end = start + most;
    // Between words, where there are blanks; never within a character.
    if (start > 0) start = (text.slice(start, start + 20).indexOf(" ") + 1 || 0) + start;
    if (end < text.length && text.lastIndexOf(" ", end) > end - 20) end = text.lastIndexOf(" ", end);
    if (/[\udc00-\udfff]/.test(text[start])) start++;
    if (end < text.length && /[\udc00-\udfff]/.test(text[end])) end++;
  }
  let done = start;
  const pieces = [start > 0 ? "… " : ""];
  for (const [from, to] of places) {
    if (from < done || to > end) continue;
    pieces.push(text.slice(done, from), element("mark", "", text.slice(from, to)));
    done = to;
  }
  const shown = element(name, "", ...pieces, text.slice(done, end), end < text.length ? " …" : "");
  shown.dir = "auto";
  return shown;
}

// The part of a page that holds most of the terms, rather in its heading, the first of equals: [id, heading, words].
function bestSection({ sections, folded }, terms) {
  const rest = terms.filter((term) => !folded[0].includes(term));
  let [best, most] = [0, 0];
  for (let at = 0; at < sections.length; at += 3) {
    const [heading, text] = [spaced(sections[at + 1]), spaced(sections[at + 2])];
    const count = rest.reduce((sum, term) => sum + (heading.includes(term) ? 3 : text.includes(term) ? 2 : 0), 0);
    if (count > most) [best, most] = [at, count];
  }
  return sections.slice(best, best + 3);
}

function result(page, terms) {
  const [id, heading, words] = bestSection(page, terms);
  const link = marked("a", page.title, terms);
  link.href = form.dataset.root + page.url + (id ? `#${encodeURIComponent(id)}` : "");
  const place = element("p", "where", element("span", "", kinds[page.kind]));
  if (page.place) place.append(" ", marked("span", page.place, terms));
  if (id) place.append(" ", marked("span", heading, terms));
  const item = element("li", "", element("p", "entry-title", link), place);
  // Between blocks a point, where the first has no full stop of its own.
  const excerpt = words.trim().replace(/([\p{L}\p{N}\p{M}])\n/gu, "$1 · ");
  if (excerpt) item.append(marked("p", excerpt, terms, EXCERPT));
  leadToFiles([link]);
  return item;
}

function say(words, values = {}) {
  found.textContent = words.replace(/\{(\w+)\}/g, (all, name) => (Object.hasOwn(values, name) ? values[name] : all));
}

function show() {
  const query = field.value.trim();
  const terms = termsOf(query);
  everything.hidden = terms.length > 0;
  results.hidden = terms.length === 0;
  if (terms.length === 0) {
    results.replaceChildren();
    return say("");
  }
  askForIndex();
  const phrase = spaced(query).replace(/\s+/g, " ").trimEnd();
  const hits = search(terms, phrase.search(SPACELESS) < 0 ? phrase : phrase.trim());
  results.replaceChildren(...hits.slice(0, MOST_SHOWN).map((page) => result(page, terms)));
  const words = form.dataset;
  if (failed) return say(words.wordsFailed);
  if (Object.keys(parts).length < paths.length) return say(words.wordsWait);
  if (hits.length === 0) return say(words.wordsNone);
  say(hits.length > MOST_SHOWN ? words.wordsCut : words.wordsCount, { total: hits.length, count: MOST_SHOWN });
}

// --- the field and the fragment --------------------------------------------------------------------------------------

const asLinked = () => new URLSearchParams(location.hash.startsWith("#q=") ? location.hash.slice(1) : "").get("q") ?? "";

function keep() {
  const hash = field.value ? `#${new URLSearchParams({ q: field.value })}` : "";
  history.replaceState(null, "", hash || location.pathname);
}

field.addEventListener("input", () => {
  keep();
  show();
});
field.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  event.preventDefault();
  field.value = "";
  keep();
  show();
});
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", () => {
  if (location.hash && !location.hash.startsWith("#q=")) return;
  field.value = asLinked();
  show();
});
field.value = asLinked();
if (!location.hash || location.hash.startsWith("#q=")) field.focus({ preventScroll: true });
show();
