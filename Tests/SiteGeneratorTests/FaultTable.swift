@testable import SiteGenerator

// What is written, and every line that is then said, word for word. A new fault gets a row here before it gets its code.

extension FaultTableTests {
  static let faults: [Fault] = [
    Fault(
      "a key without its blank, in the line that lacks it",
      ["content/site.yml": "summary: S\n\ntitle:How a team decides\nlanguage: en\n"],
      "content/site.yml:3:1: error: this line needs 'key: value' [yaml-syntax] → put a blank behind the ':'"),
    Fault(
      "a key without its colon", ["content/site.yml": "title How a team decides\nlanguage: en\n"],
      "content/site.yml:1:1: error: this line needs 'key: value' [yaml-syntax] → put ': ' behind the key, or indent a text that goes on from the line above"
    ),
    Fault(
      "a key as other formats have it", ["content/site.yml": "title = How a team decides\nlanguage: en\n"],
      "content/site.yml:1:1: error: this line needs 'key: value' [yaml-syntax] → write ': ' instead of '='"),
    Fault(
      "a key without its blank in an item", ["content/site.yml": "title: T\nmarkdown:\n  - a:b\n    c: d\n"],
      "content/site.yml:3:5: error: this line needs 'key: value' [yaml-syntax] → put a blank behind the ':'"),
    Fault(
      "an apostrophe that ends a quote", ["content/site.yml": "title: 'How a team's decisions'\nlanguage: en\n"],
      "content/site.yml:1:19: error: the quote ends here, and the text goes on [yaml-syntax] → write each ' within the text twice, or put it into \"…\""
    ),
    Fault(
      "a quoted first word", ["content/site.yml": "title: \"How\" a team decides\n"],
      "content/site.yml:1:12: error: the quote ends here, and the text goes on [yaml-syntax] → put the whole text into '…', or write \\\" within it"
    ),
    Fault(
      "a quote that is closed with the other one",
      ["content/site.yml": "title: T\nmarkdown: {rawHTML: \"omit'}\nauthors: [\"A\"]\n"],
      "content/site.yml:2:21: error: this quote never ends [yaml-syntax] → close it in this line with \""),
    Fault(
      "a comma that is missing", ["content/site.yml": "title: T\nmarkdown: {rawHTML: \"omit\" smart: true}\n"],
      "content/site.yml:2:11: error: this list or mapping never ends [yaml-syntax] → close it with '}' and put ',' between its parts"
    ),
    Fault(
      "a matrix block that takes in the rest of the text",
      essay("---\ntitle: X\n---\n\n```matrix\ncaption: A\n\nAnd so it goes on: long.\n"),
      "content/essays/x.md:5:1: error: the matrix block that begins here never ends [yaml-syntax] → close it with a line of '```' before the text goes on"
    ),
    Fault(
      "front matter below an empty line", essay("\n---\ntitle: X\n---\nText.\n"),
      "content/essays/x.md:1:1: error: front matter begins in the first line of a file [front-matter] → delete the empty line above it"
    ),
    Fault(
      "nothing similar: what there is", ["content/site.yml": "title: T\nnav: [matrix:nowhere, zzz.md]\n"],
      "content/site.yml:2:7: error: no matrix 'nowhere' [unknown-matrix] → there is 'model'",
      "content/site.yml:2:23: error: no file 'zzz.md' in 'content' [dead-file] → a path begins at the folder of the file that it stands in, here 'content/'"
    ),
    Fault(
      "a number with its unit", ["content/site.yml": "title: T\nlimits: {fileBytes: 4MB}\n"],
      "content/site.yml:2:21: error: 'fileBytes' is a whole number of at least 1, not '4MB' [bad-value] → write it in digits alone: 4000000"
    ),
    Fault(
      "a cell that is a text", model("small: {summary: Do it at once., fit: good}", "small: Do it at once."),
      "content/matrices/model.yml:23:14: error: 'small' must be a mapping [wrong-type] → write keys below it: 'summary: …'"
    ),
    Fault(
      "a lens that is called like a field is one fault",
      [
        "content/matrices/model.yml":
          "title: M\nfields: [{id: fit, title: F, type: list}]\nlenses: [{id: fit, title: F, levels: [{id: good, title: G}]}]\ncolumns: [{id: small, title: S}, {id: large, title: L}]\nrows:\n  - {id: store, title: S, cells: {small: {summary: A., fit: good}, large: {summary: B.}}}\n"
      ],
      "content/matrices/model.yml:2:15: error: two lenses or fields are called 'fit' [duplicate-id] → the other one is in line 3; give this one an id of its own"
    ),
    Fault(
      "a lens without levels is one fault",
      [
        "content/matrices/model.yml":
          "title: M\nlenses: [{id: fit, title: F, limit: good, levels: []}]\ncolumns: [{id: small, title: S}, {id: large, title: L}]\nrows:\n  - {id: store, title: S, cells: {small: {summary: A., fit: good}, large: {summary: B.}}}\n"
      ],
      "content/matrices/model.yml:2:51: error: a lens needs at least one level [missing-key] → add 'levels: [{id: …, title: …}]'"
    ),
    Fault(
      "a row's cells twice are one fault, not dead links as well",
      model("    title: Queue\n    cells:\n", "    title: Queue\n    cells: {}\n    cells:\n"),
      "content/matrices/model.yml:23:5: error: the key 'cells' stands here twice [duplicate-key] → it is already in line 22; keep one of the two"
    ),
    Fault(
      "rows that could not be read are not also missing",
      ["content/matrices/model.yml": "title: M\ncolumns: [{id: small, title: S}]\nrows: [{title: Store}]\n"],
      "content/matrices/model.yml:3:8: error: a row needs 'id' [missing-key] → add 'id: …'"),
    Fault(
      "a tag, which would take the first word", ["content/site.yml": "title: !Important news\n"],
      "content/site.yml:1:8: error: tags ('!…') are not read here [yaml-syntax] → put a text that begins with '!' into quotes"
    ),
    Fault(
      "a text that begins with a star", ["content/site.yml": "title: **News**\n"],
      "content/site.yml:1:8: error: a value cannot begin with '*' or '&' [yaml-syntax] → put the value into quotes"
    ),
    Fault(
      "an alias as a key, which would keep the parser busy", ["content/site.yml": "title: T\na: &a [x]\n? *a\n: x\n"],
      "content/site.yml:3:1: error: anchors, aliases and merge keys are not read here [yaml-anchor] → write the value out where it is needed"
    ),
    Fault(
      "a copied file in the place of a model's table", ["content/model/matrix.csv": "a,b\n"],
      "content/model/matrix.csv: error: 'content/model/matrix.csv' and 'content/matrices/model.yml' would both be '/model/matrix.csv' [shared-url] → rename one of them"
    ),
    Fault(
      "a table over the limit",
      [
        "content/site.yml": "title: T\nlimits: {tableCells: 8}\n",
        "content/essays/x.md": "---\ntitle: X\n---\nText.\n\n> | a | b | c |\n> |---|--:|---|\n> | 1 |\n> | 2 |\n",
      ],
      "content/essays/x.md:7:1: error: this table has about 9 cells, more than the limit of 8 [table-too-large] → split it, or raise 'limits: {tableCells: …}' in site.yml"
    ),
    Fault(
      "dead cell column", essay("---\ntitle: X\n---\n\nSee [x](cell:store/smal) now.\n"),
      "content/essays/x.md:5:5: error: no column 'smal' in the matrix 'model' [unknown-column] → did you mean 'small'?"),
    Fault(
      "dead row", essay("---\ntitle: X\n---\n[x](row:stor)\n"),
      "content/essays/x.md:4:1: error: no row 'stor' in the matrix 'model' [unknown-row] → did you mean 'store'?"),
    Fault(
      "dead lens, matrix, column", essay("---\ntitle: X\n---\n[x](lens:fitt) [y](matrix:modle) [z](column:larg)\n"),
      "content/essays/x.md:4:1: error: no lens 'fitt' in the matrix 'model' [unknown-lens] → did you mean 'fit'?",
      "content/essays/x.md:4:16: error: no matrix 'modle' [unknown-matrix] → did you mean 'model'?",
      "content/essays/x.md:4:34: error: no column 'larg' in the matrix 'model' [unknown-column] → did you mean 'large'?"
    ),
    Fault(
      "cell with one part", essay("---\ntitle: X\n---\n[x](cell:store)\n"),
      "content/essays/x.md:4:1: error: a link of this kind is written 'cell:ROW/COLUMN' [dead-link]"),
    Fault(
      "unknown scheme", essay("---\ntitle: X\n---\n[x](cel:store/small)\n"),
      "content/essays/x.md:4:1: error: no link of the kind 'cel:' is known here [unsafe-link] → did you mean 'cell'?"),
    Fault(
      "script link", essay("---\ntitle: X\n---\n[x](javascript:alert(1))\n"),
      "content/essays/x.md:4:1: error: a link cannot lead to 'javascript:' [unsafe-link] → link to a page, a file or the web"
    ),
    Fault(
      "misspelt key in front matter", essay("---\ntitel: X\n---\nText.\n"),
      "content/essays/x.md:2:1: error: no key 'titel' in the front matter [unknown-key] → did you mean 'title'?"),
    Fault(
      "misspelt key in site.yml", ["content/site.yml": "title: T\nsumary: s\n"],
      "content/site.yml:2:1: error: no key 'sumary' in site.yml [unknown-key] → did you mean 'summary'?"),
    Fault(
      "misspelt nested key in site.yml",
      ["content/site.yml": "title: T\nmarkdown:\n  rawHtml: allow\nlimits: {filebytes: 3}\n"],
      "content/site.yml:3:3: error: no key 'rawHtml' in 'markdown' [unknown-key] → did you mean 'rawHTML'?",
      "content/site.yml:4:10: error: no key 'filebytes' in 'limits' [unknown-key] → did you mean 'fileBytes'?"),
    Fault(
      "misspelt keys in the matrix", model("summary: A small model.", "sumary: A small model."),
      "content/matrices/model.yml:2:1: error: no key 'sumary' in the matrix file [unknown-key] → did you mean 'summary'?"
    ),
    Fault(
      "misspelt key column", model("note: few", "nott: few"),
      "content/matrices/model.yml:12:31: error: no key 'nott' in a column [unknown-key] → did you mean 'note'?"),
    Fault(
      "misspelt key of row", model("    title: Queue", "    titel: Queue"),
      "content/matrices/model.yml:21:5: error: no key 'titel' in a row [unknown-key] → did you mean 'title'?"),
    Fault(
      "misspelt key of cell", model("fit: good, signals", "fitt: good, signals"),
      "content/matrices/model.yml:18:44: error: no key 'fitt' in a cell [unknown-key] → did you mean 'fit'?"),
    Fault(
      "misspelt key of lens and level",
      [
        "content/matrices/model.yml":
          "title: Model\nsummary: A small model.\nfields:\n  - {id: signals, title: You are here if, type: list, role: signals}\nlenses:\n  - id: fit\n    titl: Fit\n    levels:\n      - {id: good, title: Good}\n      - {id: bad, title: Bad, nte: x}\ncolumns:\n  - {id: small, title: Small, note: few}\n  - {id: large, title: Large}\nrows:\n  - id: store\n    title: Store\n    cells:\n      small: {summary: Keep it in a file., fit: good, signals: [One user.]}\n      large: {summary: Keep it in a database., fit: bad}\n  - id: queue\n    title: Queue\n    cells:\n      small: {summary: Do it at once., fit: good}\n      large: {summary: Do it later., fit: bad}\n"
      ],
      "content/matrices/model.yml:7:5: error: no key 'titl' in a lens [unknown-key] → did you mean 'title'?",
      "content/matrices/model.yml:10:31: error: no key 'nte' in a level [unknown-key] → did you mean 'note'?"),
    Fault(
      "misspelt key field", model("role: signals", "rol: signals"),
      "content/matrices/model.yml:4:55: error: no key 'rol' in a field [unknown-key] → did you mean 'role'?"),
    Fault(
      "unknown column", model("      large: {summary: Do it later", "      larg: {summary: Do it later"),
      "content/matrices/model.yml:24:7: error: no column 'larg' in this matrix [unknown-column] → did you mean 'large'?"
    ),
    Fault(
      "missing columns",
      model("columns:\n  - {id: small, title: Small, note: few}\n  - {id: large, title: Large}\n", ""),
      "content/matrices/model.yml:1:1: error: the matrix file needs 'columns' [missing-key] → add 'columns: …'"),
    Fault(
      "bad level", model("fit: good, signals", "fit: goood, signals"),
      "content/matrices/model.yml:18:49: error: no level 'goood' in the lens 'fit' [unknown-level] → did you mean 'good'?"
    ),
    Fault(
      "tab", model("    title: Queue", "\ttitle: Queue"),
      "content/matrices/model.yml:21:1: error: a tab cannot indent YAML [yaml-tab] → indent with spaces"),
    Fault(
      "anchor", model("{id: small, title: Small, note: few}", "&a {id: small, title: Small, note: few}"),
      "content/matrices/model.yml:12:5: error: anchors, aliases and merge keys are not read here [yaml-anchor] → write the value out where it is needed"
    ),
    Fault(
      "alias", model("note: few", "note: *x"),
      "content/matrices/model.yml:12:37: error: anchors, aliases and merge keys are not read here [yaml-anchor] → a text that begins with '*' goes into quotes"
    ),
    Fault(
      "merge key", model("note: few", "<<: {note: few}"),
      "content/matrices/model.yml:12:31: error: anchors, aliases and merge keys are not read here [yaml-anchor] → write the value out where it is needed"
    ),
    Fault(
      "key twice", model("title: Model\n", "title: Model\ntitle: Again\n"),
      "content/matrices/model.yml:2:1: error: the key 'title' stands here twice [duplicate-key] → it is already in line 1; keep one of the two"
    ),
    Fault(
      "key twice twice and other",
      [
        "content/matrices/model.yml":
          "title: Model\ntitle: Again\nsummary: A small model.\nfields:\n  - {id: signals, title: You are here if, type: list, role: signals}\nlenses:\n  - id: fit\n    title: Fit\n    levels:\n      - {id: good, title: Good}\n      - {id: bad, title: Bad}\ncolumns:\n  - {id: small, title: Small, nott: few}\n  - {id: large, title: Large}\nrows:\n  - id: store\n    title: Store\n    cells:\n      small: {summary: Keep it in a file., fit: good, signals: [One user.]}\n      large: {summary: Keep it in a database., fit: bad}\n  - id: queue\n    title: Queue\n    title: Q2\n    cells:\n      small: {summary: Do it at once., fit: good}\n      large: {summary: Do it later., fit: bad}\n"
      ],
      "content/matrices/model.yml:2:1: error: the key 'title' stands here twice [duplicate-key] → it is already in line 1; keep one of the two",
      "content/matrices/model.yml:13:31: error: no key 'nott' in a column [unknown-key] → did you mean 'note'?",
      "content/matrices/model.yml:23:5: error: the key 'title' stands here twice [duplicate-key] → it is already in line 22; keep one of the two"
    ),
    Fault(
      "id twice", model("id: queue", "id: store"),
      "content/matrices/model.yml:20:9: error: two rows are called 'store' [duplicate-id] → the other one is in line 15; give this one an id of its own"
    ),
    Fault(
      "col id twice", model("id: large, title: Large", "id: small, title: Large"),
      "content/matrices/model.yml:13:10: error: two columns are called 'small' [duplicate-id] → the other one is in line 12; give this one an id of its own"
    ),
    Fault(
      "reserved", model("id: queue", "id: at"),
      "content/matrices/model.yml:20:9: error: a row cannot be called 'at' [reserved-name] → the site itself uses this name; choose another"
    ),
    Fault(
      "reserved matrix", ["content/matrices/search.yml": TestProject.model],
      "content/essays/first.md:8:3: error: it is not clear which matrix is meant [unknown-matrix] → name it ('cell:MATRIX/ROW/COLUMN'), or set 'matrix' in the front matter or in site.yml",
      "content/index.md:4:38: error: it is not clear which matrix is meant [unknown-matrix] → name it ('cell:MATRIX/ROW/COLUMN'), or set 'matrix' in the front matter or in site.yml",
      "content/matrices/search.yml: error: a matrix cannot be called 'search' [reserved-name] → the site itself uses '/search/'; rename the file"
    ),
    Fault(
      "lens id is title", model("- id: fit\n", "- id: tags\n"),
      "content/matrices/model.yml:6:9: error: a lens or field cannot be called 'tags' [reserved-name] → the site itself uses this name; choose another",
      "content/matrices/model.yml:18:44: error: no key 'fit' in a cell [unknown-key] → there is 'title', 'summary', 'body', 'tags', 'signals'",
      "content/matrices/model.yml:19:48: error: no key 'fit' in a cell [unknown-key] → there is 'title', 'summary', 'body', 'tags', 'signals'",
      "content/matrices/model.yml:23:40: error: no key 'fit' in a cell [unknown-key] → there is 'title', 'summary', 'body', 'tags', 'signals'",
      "content/matrices/model.yml:24:38: error: no key 'fit' in a cell [unknown-key] → there is 'title', 'summary', 'body', 'tags', 'signals'"
    ),
    Fault(
      "bad id", model("id: queue", "id: Work Queue"),
      "content/matrices/model.yml:20:9: error: 'Work Queue' cannot be an id [bad-id] → write it as 'work-queue'"),
    Fault(
      "body twice",
      model("{summary: Keep it in a database., fit: bad}", "{summary: Keep it in a database., fit: bad, body: Here.}"),
      "content/matrices/model.yml:19:64: error: this body also stands in 'content/matrices/model/store/large.md' [body-twice] → keep one of the two"
    ),
    Fault(
      "orphan",
      [
        "content/matrices/model/store/larg.md": "x\n", "content/matrices/modle/store/large.md": "x\n",
        "content/matrices/model/stre.md": "x\n",
      ],
      "content/matrices/model/store/larg.md: error: this text belongs to nothing: no column 'larg' in the matrix 'model' [orphan-text] → rename it; did you mean 'large'?",
      "content/matrices/model/stre.md: error: this text belongs to nothing: no row 'stre' in the matrix 'model' [orphan-text] → rename it; did you mean 'store'?",
      "content/matrices/modle/store/large.md: error: this text belongs to nothing: there is no 'content/matrices/modle.yml' [orphan-text] → did you mean 'model'?"
    ),
    Fault(
      "no title", essay("---\nsummary: X\n---\nText.\n"),
      "content/essays/x.md:2:1: error: the front matter needs 'title' [missing-key] → add 'title: …'"),
    Fault(
      "no front matter", essay("Text.\n"),
      "content/essays/x.md:1:1: error: the file has no front matter, so it has no title [front-matter] → begin the file with three lines: '---', 'title: …', '---'"
    ),
    Fault(
      "toml", essay("+++\ntitle='x'\n+++\nText.\n"),
      "content/essays/x.md:1:1: error: front matter is YAML here, not TOML [front-matter] → begin the file with three lines: '---', 'title: …', '---'"
    ),
    Fault(
      "impossible date", essay("---\ntitle: X\ndate: 2026-02-30\n---\nText.\n"),
      "content/essays/x.md:3:7: error: '2026-02-30' is not a date [bad-date] → write a day that exists as year-month-day: 2026-11-22"
    ),
    Fault(
      "never ends", essay("---\ntitle: X\n\nText.\n"),
      "content/essays/x.md:1:1: error: the front matter that begins here never ends [front-matter] → close it with a line of '---'"
    ),
    Fault(
      "empty", essay(""),
      "content/essays/x.md: error: the file is empty [empty-file] → write it or delete it"),
    Fault(
      "dead file", essay("---\ntitle: X\n---\n\n- [a](frist.md)\n- [b](../abot.md)\n- ![p](pic.png)\n"),
      "content/essays/x.md:5:3: error: no file 'frist.md' in 'content/essays' [dead-file] → did you mean 'first.md'?",
      "content/essays/x.md:6:3: error: no file '../abot.md' in 'content/essays' [dead-file] → did you mean '../about.md'?",
      "content/essays/x.md:7:3: error: no file 'pic.png' in 'content/essays' [dead-file] → a path begins at the folder of the file that it stands in, here 'content/essays/'"
    ),
    Fault(
      "dead fragment", essay("---\ntitle: X\n---\n[a](first.md#part-on) [b](#nowhere) [c](cell:store/small#numbers)\n"),
      "content/essays/x.md:4:1: error: no heading '#part-on' on the page 'First' [dead-fragment] → did you mean '#part-one'?",
      "content/essays/x.md:4:23: error: no heading '#nowhere' on the page 'X' [dead-fragment] → the page has no headings",
      "content/essays/x.md:4:37: error: no heading '#numbers' on the page 'Store · Small' [dead-fragment] → there is '#field.signals'"
    ),
    Fault(
      "shared url", ["content/essays/x.md": "---\ntitle: X\nslug: first\n---\nT.\n"],
      "content/essays/x.md: error: 'content/essays/x.md' and 'content/essays/first.md' would both be '/essays/first/' [shared-url] → rename one of them, or give it another 'slug'"
    ),
    Fault(
      "folder in place of a page's files",
      [
        "content/about/index.md/x.txt": "x", "content/essays/second/index.html/y.txt": "y", "content/d": "d",
        "content/D.md": "---\ntitle: D\n---\nT.\n",
      ],
      "content/about.md: error: 'content/about.md' and 'content/about/index.md/x.txt' would both be '/about/index.md' [shared-url] → rename one of them, or give it another 'slug'",
      "content/d: error: 'content/d' and 'content/D.md' would both be '/d' [shared-url] → rename one of them, or give it another 'slug'",
      "content/essays/second.md: error: 'content/essays/second.md' and 'content/essays/second/index.html/y.txt' would both be '/essays/second/' [shared-url] → rename one of them, or give it another 'slug'"
    ),
    Fault(
      "shared page matrix", ["content/model.md": "---\ntitle: X\n---\nT.\n"],
      "content/matrices/model.yml: error: 'content/matrices/model.yml' and 'content/model.md' would both be '/model/' [shared-url] → rename one of them, or give it another 'slug'"
    ),
    Fault(
      "slug ..", essay("---\ntitle: X\nslug: ../../etc\n---\nT.\n"),
      "content/essays/x.md:3:7: error: '../../etc' cannot be a slug [bad-slug] → use letters, digits and hyphens"),
    Fault(
      "template name",
      ["templates/partials/citations.mustache": "{{#isCited}}\n<p>{{word.citedBy}}</p>\n{{/isCited}}\n"],
      "templates/partials/citations.mustache:2:4: error: no name 'word' here [unknown-name] → did you mean 'words'?"),
    Fault(
      "template unclosed", ["templates/essay.mustache": "<h1>{{title}}</h1>\n{{#contents}}\n<p>{{title}}</p>\n"],
      "templates/essay.mustache:2:1: error: the section 'contents' is never closed [template-syntax] → add '{{/contents}}'"
    ),
    Fault(
      "template raw",
      [
        "templates/essay.mustache":
          "<h1>{{{title}}}</h1>\n{{body}}{{#nope}}{{/nope}}{{> partials/contnts}} {{titel}} {{title\n"
      ],
      "templates/essay.mustache:1:5: error: 'title' is text and must be escaped [wrong-tag] → write '{{title}}'",
      "templates/essay.mustache:2:1: error: 'body' is HTML already [wrong-tag] → write '{{{body}}}'",
      "templates/essay.mustache:2:9: error: no name 'nope' here [unknown-name] → there is 'authors', 'body', 'contents', 'date', 'hasContents', 'hasNeighbours', 'isDraft', 'newer', 'older', 'site', 'summary', 'title', 'updated', 'words'",
      "templates/essay.mustache:2:27: error: no partial 'partials/contnts' in the theme [unknown-partial] → did you mean 'partials/contents'?",
      "templates/essay.mustache:2:50: error: no name 'titel' here [unknown-name] → did you mean 'title'?",
      "templates/essay.mustache:2:60: error: this tag never ends [template-syntax] → close it with '}}'"),
    Fault(
      "bad nav", ["content/site.yml": "title: T\nnav: [matrix:modl, abut.md]\nmatrix: mod\n"],
      "content/site.yml:2:7: error: no matrix 'modl' [unknown-matrix] → did you mean 'model'?",
      "content/site.yml:2:20: error: no file 'abut.md' in 'content' [dead-file] → did you mean 'about.md'?",
      "content/site.yml:3:9: error: no matrix 'mod' [unknown-matrix] → did you mean 'model'?"),
    Fault(
      "types", ["content/site.yml": "title: [a]\nauthors: me\nbaseURL: example.org\naccent: red\nmarkdown: yes\n"],
      "content/site.yml:1:8: error: 'title' must be a text [wrong-type] → put a text that begins with '[' or '- ' into quotes",
      "content/site.yml:2:10: error: 'authors' must be a list [wrong-type] → write 'authors: [...]' or one '- ' line for each",
      "content/site.yml:3:10: error: 'example.org' is not a web address [bad-value] → write it in full, without '?' and '#': https://example.org/",
      "content/site.yml:4:9: error: 'red' is not a colour [bad-value] → write it as \"#0b6e69\", in quotes",
      "content/site.yml:5:11: error: 'markdown' must be a mapping [wrong-type] → write keys below it: 'rawHTML: …'"),
    Fault(
      "summary link", model("summary: Do it later.", "summary: \"Do [it](cell:store/small) later.\""),
      "content/matrices/model.yml:24:28: error: a summary holds no links [link-in-summary] → summaries stand inside links themselves; move the link into the body"
    ),
    Fault(
      "between",
      model(
        "rows:\n", "between:\n  - {from: large, to: small, body: x}\n  - {from: small, to: larg, body: x}\nrows:\n"),
      "content/matrices/model.yml:15:23: error: 'small' does not follow 'large' [not-neighbours] → no column follows 'large'",
      "content/matrices/model.yml:16:23: error: no column 'larg' in this matrix [unknown-column] → did you mean 'large'?"
    ),
    Fault(
      "fence",
      essay(
        "---\ntitle: X\n---\n\n```matrix modle\n```\n\n```matrix model\nlens: fitt\nrows: [store, quee]\ncapton: x\n```\n"
      ),
      "content/essays/x.md:5:1: error: no matrix 'modle' [unknown-matrix] → did you mean 'model'?",
      "content/essays/x.md:9:7: error: no lens 'fitt' in the matrix 'model' [unknown-lens] → did you mean 'fit'?",
      "content/essays/x.md:10:15: error: no row 'quee' in the matrix 'model' [unknown-row] → did you mean 'queue'?",
      "content/essays/x.md:11:1: error: no key 'capton' in a matrix block [unknown-key] → did you mean 'caption'?"),
    Fault(
      "unclosed quote", ["content/site.yml": "title: \"T\nsummary: x\n"],
      "content/site.yml:1:8: error: this quote never ends [yaml-syntax] → close it, or quote the whole text"),
    Fault(
      "colon in value", ["content/site.yml": "title: Breadth: before scale\n"],
      "content/site.yml:1:15: error: a ':' does not belong here [yaml-syntax] → put a text that holds ': ' into quotes"),
    Fault(
      "at", ["content/site.yml": "title: @home\n"],
      "content/site.yml:1:8: error: a value cannot begin with '@' [yaml-syntax] → put the value into quotes"),
    Fault(
      "flow", ["content/site.yml": "title: x\nauthors: [a, b\n"],
      "content/site.yml:2:10: error: this list or mapping never ends [yaml-syntax] → close it with ']' and put ',' between its parts"
    ),
    Fault(
      "indent", ["content/site.yml": "title: x\n summary: y\n"],
      "content/site.yml:2:9: error: a ':' does not belong here [yaml-syntax] → check the indentation of this line and the one above"
    ),
    Fault(
      "list", ["content/site.yml": "- a\n- b\n"],
      "content/site.yml:1:1: error: 'site.yml' must be a mapping [wrong-type] → write keys below it: 'title: …'"),
    Fault(
      "literal body link",
      model(
        "    title: Queue\n",
        "    title: Queue\n    body: |\n      First line.\n\n      See [x](cell:store/smal) there.\n"),
      "content/matrices/model.yml:25:11: error: no column 'smal' in the matrix 'model' [unknown-column] → did you mean 'small'?"
    ),
    Fault(
      "no site.yml", ["content/site.yml": TestProject.absent],
      "content/site.yml: error: there is no 'content/site.yml' [missing-site-file] → add it with a 'title: …', or name the project's folder with --root"
    ),
    Fault(
      "drafts",
      [
        "content/essays/first.md":
          "---\ntitle: First\ndraft: true\ndate: 2026-11-22\nsummary: The first.\n---\n## Part one\n\nA [cell](cell:store/large) is cited here. Another sentence.\n"
      ],
      "content/essays/second.md:5:9: error: 'first.md' is a draft [dead-link] → publish it, remove the link, or build with --drafts",
      "content/index.md:4:5: error: 'essays/first.md' is a draft [dead-link] → publish it, remove the link, or build with --drafts"
    ),
    Fault(
      "utf8 wide", essay("---\ntitle: X\n---\n中文字 🙂 [x](cell:store/smal)\n"),
      "content/essays/x.md:4:7: error: no column 'smal' in the matrix 'model' [unknown-column] → did you mean 'small'?"),
    Fault(
      "crlf", essay("---\r\ntitle: X\r\n---\r\n\r\n[x](cell:store/smal)\r\n"),
      "content/essays/x.md:5:1: error: no column 'smal' in the matrix 'model' [unknown-column] → did you mean 'small'?"),
    Fault(
      "two docs", ["content/site.yml": "title: x\n---\ntitle: y\n"],
      "content/site.yml:2:1: error: one file holds one document [yaml-syntax] → delete this '---' and what follows"),
    Fault(
      "a group that is not there", model("    title: Queue\n", "    title: Queue\n    group: dat\n"),
      "content/matrices/model.yml:22:12: error: no group 'dat' in this matrix [unknown-group] → declare it: 'groups: [{id: dat, title: …}]'"
    ),
    Fault(
      "a field that names a cell that is not there",
      [
        "content/matrices/model.yml":
          "title: Model\nsummary: A small model.\nfields:\n  - {id: signals, title: You are here if, type: list, role: signals}\n  - {id: like, title: Like, type: cells}\nlenses:\n  - id: fit\n    title: Fit\n    levels:\n      - {id: good, title: Good}\n      - {id: bad, title: Bad}\ncolumns:\n  - {id: small, title: Small, note: few}\n  - {id: large, title: Large}\nrows:\n  - id: store\n    title: Store\n    cells:\n      small: {summary: Keep it in a file., fit: good, signals: [One user.]}\n      large: {summary: Keep it in a database., fit: bad}\n  - id: queue\n    title: Queue\n    cells:\n      small: {summary: Do it at once., fit: good}\n      large: {like: [store/smal, stor/small, store], summary: Do it later., fit: bad}\n"
      ],
      "content/matrices/model.yml:25:22: error: no column 'smal' in the matrix 'model' [unknown-column] → did you mean 'small'?",
      "content/matrices/model.yml:25:34: error: no row 'stor' in the matrix 'model' [unknown-row] → did you mean 'store'?",
      "content/matrices/model.yml:25:46: error: 'store' does not name a cell [bad-value] → write row and column: 'store/small'"
    ),
    Fault(
      "a picture for cards that is not there", ["content/site.yml": "title: T\nimage: card.png\n"],
      "content/site.yml:2:8: error: no file 'card.png' in 'content' [dead-file] → a path begins at the folder of the file that it stands in, here 'content/'"
    ),
    Fault(
      "words", ["templates/en.yml": "skip: Skip\nessais: Essays\n"],
      "templates/en.yml:2:1: error: no word 'essais' in the words file [unknown-key] → did you mean 'essays'?"),
    Fault(
      "an unknown template", ["templates/esay.mustache": "x\n"],
      "templates/esay.mustache: error: no page uses the template 'esay' [unknown-name] → did you mean 'essay'?"),
    Fault(
      "an ending that is not read", ["content/matrices/other.yaml": "title: x\n"],
      "content/matrices/other.yaml: error: a file of this name is not read [file-name] → rename it to 'content/matrices/other.yml'"
    ),
    Fault(
      "control character in yaml", ["content/site.yml": "title: a\u{1}b\n"],
      "content/site.yml:1:9: error: a control character (U+1) cannot stand in YAML [yaml-syntax] → delete it"),
    Fault(
      "invisible line separator", ["content/site.yml": "title: a\u{2028}b\n"],
      "content/site.yml:1:9: error: an invisible line separator stands here [yaml-syntax] → delete it; it often comes along with text that was pasted"
    ),
    Fault(
      "an address instead of a file",
      essay("---\ntitle: X\n---\n[a](/about/) [b](../about/) [c](../../README.md) [d](//example.org/)\n"),
      "content/essays/x.md:4:1: error: '/about/' is an address of the built site, not a file [dead-link] → link to its source: '../about.md'",
      "content/essays/x.md:4:14: error: '../about/' is an address of the built site, not a file [dead-link] → link to its source: '../about.md'",
      "content/essays/x.md:4:29: error: '../../README.md' leads out of 'content/' [dead-file] → links are relative to the file that they stand in, and stay in 'content/'",
      "content/essays/x.md:4:50: error: '//example.org/' names no scheme [dead-link] → write 'https://example.org/'"),
    Fault(
      "a page where a picture is meant", essay("---\ntitle: X\n---\n![a](first.md)\n"),
      "content/essays/x.md:4:1: error: 'first.md' is a page, not a picture [dead-link] → delete the '!' to link to it"),
    Fault(
      "limits", ["content/site.yml": "title: T\nlimits: {fileBytes: 60}\n"],
      "content/essays/first.md: error: the file has 131 bytes, more than the limit of 60 [file-too-large] → split it, or raise 'limits: {fileBytes: …}' in site.yml",
      "content/essays/second.md: error: the file has 79 bytes, more than the limit of 60 [file-too-large] → split it, or raise 'limits: {fileBytes: …}' in site.yml",
      "content/index.md: error: the file has 79 bytes, more than the limit of 60 [file-too-large] → split it, or raise 'limits: {fileBytes: …}' in site.yml",
      "content/matrices/model.yml: error: the file has 623 bytes, more than the limit of 60 [file-too-large] → split it, or raise 'limits: {fileBytes: …}' in site.yml",
      "content/matrices/model/store/large.md: error: the file has 61 bytes, more than the limit of 60 [file-too-large] → split it, or raise 'limits: {fileBytes: …}' in site.yml"
    ),
    Fault(
      "language", ["content/site.yml": "title: T\nlanguage: english language\n"],
      "content/site.yml:2:11: error: 'english language' is not a language tag [bad-value] → write it like 'en', 'de' or 'pt-BR'"
    ),
    Fault(
      "text with front matter", ["content/matrices/model/store/large.md": "---\ntitle: x\n---\nText.\n"],
      "content/matrices/model/store/large.md:1:1: error: a text of a matrix has no front matter [front-matter] → title and summary stand in the matrix file; delete the lines between and with '---'"
    ),
    Fault(
      "summary shape", ["content/site.yml": "title: T\nsummary: |\n  One.\n\n  Two.\n"],
      "content/site.yml:2:10: error: a summary is one paragraph of text [summary-shape] → move lists, headings, code blocks, notes and further paragraphs into the body"
    ),
    Fault(
      "empty matrix", ["content/matrices/model.yml": "title: T\ncolumns: []\nrows: []\n"],
      "content/matrices/model.yml:1:1: error: a matrix needs at least one row and one column [empty-matrix]"),
    Fault(
      "one limit level", model("    title: Fit\n", "    title: Fit\n    limit: baad\n"),
      "content/matrices/model.yml:8:12: error: no level 'baad' in this lens [unknown-level] → did you mean 'bad'?"),
    Fault(
      "misspelt keys of groups, steps, changes, axes, source and links",
      [
        "content/matrices/model.yml":
          "title: Model\nsummary: A small model.\nfields:\n  - {id: signals, title: You are here if, type: list, role: signals}\n  - {id: see, title: See, type: links}\nlenses:\n  - id: fit\n    title: Fit\n    levels:\n      - {id: good, title: Good}\n      - {id: bad, title: Bad}\ncolumns:\n  - {id: small, title: Small, note: few}\n  - {id: large, title: Large}\nrowAxis: {titel: R}\nsource: {titel: S}\ngroups: [{id: g, title: G, sumary: x}]\nbetween: [{from: small, to: large, boddy: x}]\nchanges: [{verson: 1, date: 2026-11-22}]\nrows:\n  - id: store\n    title: Store\n    cells:\n      small: {summary: Keep it in a file., see: [{titel: T, url: \"https://example.org\"}], fit: good, signals: [One user.]}\n      large: {summary: Keep it in a database., fit: bad}\n  - id: queue\n    title: Queue\n    cells:\n      small: {summary: Do it at once., fit: good}\n      large: {summary: Do it later., fit: bad}\n"
      ],
      "content/matrices/model.yml:15:11: error: no key 'titel' in 'rowAxis' [unknown-key] → did you mean 'title'?",
      "content/matrices/model.yml:16:10: error: no key 'titel' in 'source' [unknown-key] → did you mean 'title'?",
      "content/matrices/model.yml:17:28: error: no key 'sumary' in a group [unknown-key] → did you mean 'summary'?",
      "content/matrices/model.yml:18:36: error: no key 'boddy' in a text between columns [unknown-key] → did you mean 'body'?",
      "content/matrices/model.yml:19:12: error: no key 'verson' in a change [unknown-key] → did you mean 'version'?",
      "content/matrices/model.yml:24:51: error: no key 'titel' in a link [unknown-key] → did you mean 'title'?"),
    Fault(
      "group, lens, field and level ids twice",
      [
        "content/matrices/model.yml":
          "title: Model\nsummary: A small model.\nfields:\n  - {id: signals, title: You are here if, type: list, role: signals}\n  - {id: signals, title: Again}\nlenses:\n  - id: fit\n    title: Fit\n    levels:\n      - {id: good, title: Good}\n      - {id: good, title: Bad}\ncolumns:\n  - {id: small, title: Small, note: few}\n  - {id: large, title: Large}\ngroups: [{id: g, title: G}, {id: g, title: H}]\nrows:\n  - id: store\n    title: Store\n    cells:\n      small: {summary: Keep it in a file., fit: good, signals: [One user.]}\n      large: {summary: Keep it in a database., fit: good}\n  - id: queue\n    title: Queue\n    cells:\n      small: {summary: Do it at once., fit: good}\n      large: {summary: Do it later., fit: good}\n"
      ],
      "content/matrices/model.yml:5:10: error: two lenses or fields are called 'signals' [duplicate-id] → the other one is in line 4; give this one an id of its own",
      "content/matrices/model.yml:11:14: error: two levels are called 'good' [duplicate-id] → the other one is in line 10; give this one an id of its own",
      "content/matrices/model.yml:15:34: error: two groups are called 'g' [duplicate-id] → the other one is in line 15; give this one an id of its own"
    ),
    Fault(
      "a reserved field id", model("id: signals, title", "id: body, title"),
      "content/matrices/model.yml:4:10: error: a lens or field cannot be called 'body' [reserved-name] → the site itself uses this name; choose another",
      "content/matrices/model.yml:18:55: error: no key 'signals' in a cell [unknown-key] → there is 'title', 'summary', 'body', 'tags', 'fit'"
    ),
    Fault(
      "a lens called none, without levels",
      [
        "content/matrices/model.yml":
          "title: Model\nsummary: A small model.\nfields:\n  - {id: signals, title: You are here if, type: list, role: signals}\nlenses:\n  - id: none\n    title: Fit\n    levels: []\ncolumns:\n  - {id: small, title: Small, note: few}\n  - {id: large, title: Large}\nrows:\n  - id: store\n    title: Store\n    cells:\n      small: {summary: Keep it in a file., signals: [One user.]}\n      large: {summary: Keep it in a database.}\n  - id: queue\n    title: Queue\n    cells:\n      small: {summary: Do it at once.}\n      large: {summary: Do it later.}\n"
      ],
      "content/matrices/model.yml:6:9: error: a lens cannot be called 'none' [reserved-name] → 'lens: none' shows a matrix without a lens; choose another",
      "content/matrices/model.yml:8:13: error: a lens needs at least one level [missing-key] → add 'levels: [{id: …, title: …}]'"
    ),
    Fault(
      "swapped row and column", essay("---\ntitle: X\n---\n[x](cell:small/store)\n"),
      "content/essays/x.md:4:1: error: 'small' is a column and 'store' a row [unknown-cell] → the row comes first: 'cell:store/small'"
    ),
    Fault(
      "a row whose id is misspelt as a key", model("- id: queue", "- idd: queue"),
      "content/matrices/model.yml:20:5: error: no key 'idd' in a row [unknown-key] → did you mean 'id'?"),
    Fault(
      "colon in a list item", model("signals: [One user.]", "signals: [Support: knows]"),
      "content/matrices/model.yml:18:65: error: an item of 'signals' must be a text [wrong-type] → put a text that holds ': ' into quotes"
    ),
    Fault(
      "comma in a flow mapping", model("summary: Do it later.", "summary: Do it later, and twice."),
      "content/matrices/model.yml:24:37: error: no key 'and twice.' in a cell [unknown-key] → put a text that holds ',' into quotes"
    ),
    Fault(
      "colon in a flow mapping", model("summary: Do it later.", "summary: Later: do it."),
      "content/matrices/model.yml:24:29: error: a ':' does not belong here [yaml-syntax] → put a text that holds ': ' into quotes"
    ),
    Fault(
      "a colour that is a comment", ["content/site.yml": "title: T\naccent: #0b6e69\n"],
      "content/site.yml:2:8: error: 'accent' is empty [bad-value] → put the colour into quotes: '#' begins a comment"),
    Fault(
      "a verdict with a name that is not there",
      model("    title: Fit\n", "    title: Fit\n    verdict: \"{cuont} of {total}\"\n"),
      "content/matrices/model.yml:8:14: error: no name '{cuont}' in a verdict [unknown-name] → did you mean 'count'?"),
    Fault(
      "a word with a name that is not there", words("From {from} to {to}", "From {form} to {to}"),
      "templates/en.yml:55:9: error: no name '{form}' in the word 'fromTo' [unknown-name] → did you mean 'from'?"),
    Fault(
      "eleven months", words("November, December", "November"),
      "templates/en.yml:21:9: error: 'months' are twelve names with commas between [bad-value] → January, February, …"),
    Fault(
      "a slug where the URL is fixed", ["content/index.md": "---\ntitle: Home\nslug: start\n---\nText.\n"],
      "content/index.md:3:7: error: this page's URL is always '/' [bad-slug] → remove the 'slug'"),
    Fault(
      "a file that is no picture",
      ["content/essays/x.md": "---\ntitle: X\n---\n![x](../data.csv)\n", "content/data.csv": "a,b\n"],
      "content/essays/x.md:4:1: error: '../data.csv' is no picture [dead-file] → delete the '!' to link to it"),
    Fault(
      "an empty and a repeated list in a block",
      essay("---\ntitle: X\n---\n```matrix\nrows: []\ncolumns: [small, small]\n```\n"),
      "content/essays/x.md:5:7: error: an empty list shows nothing [bad-value] → name some, or delete the line for all",
      "content/essays/x.md:6:18: error: 'small' stands in this list twice [duplicate-id] → keep one of the two"),
    Fault(
      "a matrix file with another ending",
      ["content/matrices/model.yml": TestProject.absent, "content/matrices/model.yaml": TestProject.model],
      "content/matrices/model.yaml: error: a file of this name is not read [file-name] → rename it to 'content/matrices/model.yml'"
    ),
    Fault(
      "current item in a template", ["templates/text.mustache": "{{#title}}{{{.}}}{{/title}}\n"],
      "templates/text.mustache:1:11: error: this tag names nothing [template-syntax] → write a name into it, also where '.' would do"
    ),
    Fault(
      "a partial that nothing uses", ["templates/partials/pagr.mustache": "x\n"],
      "templates/partials/pagr.mustache: error: no page uses the template 'partials/pagr' [unknown-name] → did you mean 'partials/pager'?"
    ),
    Fault(
      "an absolute path to a file",
      ["content/essays/x.md": "---\ntitle: X\n---\n![x](/a.svg)\n", "content/a.svg": "<svg viewBox=\"0 0 1 1\"/>"],
      "content/essays/x.md:4:1: error: '/a.svg' begins with '/'; links are relative to the file that they stand in [dead-file] → write '../a.svg'"
    ),
    Fault(
      "essays in nav, but none",
      [
        "content/site.yml": "title: T\nnav: [essays]\n", "content/essays/first.md": TestProject.absent,
        "content/essays/second.md": TestProject.absent, "content/index.md": TestProject.absent,
      ],
      "content/site.yml:2:7: error: there is no essay to list yet [dead-link] → remove 'essays' until there is one"),
    Fault(
      "no settings, and a fault elsewhere",
      ["content/site.yml": TestProject.absent, "content/about.md": "---\ntitle: A\n---\n[x](nowhere.md)\n"],
      "content/about.md:4:1: error: no file 'nowhere.md' in 'content' [dead-file] → a path begins at the folder of the file that it stands in, here 'content/'",
      "content/site.yml: error: there is no 'content/site.yml' [missing-site-file] → add it with a 'title: …', or name the project's folder with --root"
    ),
    Fault(
      "a key three times, once in quotes", ["content/site.yml": "title: T\n\"title\": U\ntitle: V\n"],
      "content/site.yml:2:1: error: the key 'title' stands here twice [duplicate-key] → it is already in line 1; keep one of the two",
      "content/site.yml:3:1: error: the key 'title' stands here twice [duplicate-key] → it is already in line 1; keep one of the two"
    ),
    Fault(
      "a key of private letters", ["content/site.yml": "title: T\n\u{E000}zz: b\n"],
      "content/site.yml:2:1: error: no key '\u{E000}zz' in site.yml [unknown-key] → there is 'title', 'summary', 'language', 'baseURL', 'authors', 'licence', 'repository', 'nav', 'matrix', 'image', 'accent', 'markdown', 'limits'"
    ),
    Fault(
      "an escaped control character", ["content/site.yml": "title: \"a\\e[31mb\"\n"],
      "content/site.yml:1:8: error: 'title' holds a control character [bad-value] → delete the escape that makes it"),
    Fault(
      "endings in capitals, and a matrix too deep",
      ["content/A.MD": "x\n", "content/matrices/m.YML": "x\n", "content/matrices/sub/m.yml": "x\n"],
      "content/A.MD: error: a file of this name is not read [file-name] → rename it to 'content/A.md'",
      "content/matrices/m.YML: error: a file of this name is not read [file-name] → rename it to 'content/matrices/m.yml'",
      "content/matrices/sub/m.yml: error: a file of this name is not read [file-name] → rename it to 'content/matrices/m.yml'"
    ),
    Fault(
      "addresses without a host, and links without an address",
      essay("---\ntitle: X\n---\n[a](https:javascript:alert(1)) [b](http://) [c](mailto:) [d]() [e](#)\n"),
      "content/essays/x.md:4:1: error: 'https:javascript:alert(1)' is not a whole address [dead-link] → write it like 'https://example.org/'",
      "content/essays/x.md:4:32: error: 'http://' is not a whole address [dead-link] → write it like 'https://example.org/'",
      "content/essays/x.md:4:45: error: 'mailto:' is not a whole address [dead-link] → write it like 'https://example.org/'",
      "content/essays/x.md:4:58: error: this link leads nowhere [dead-link] → write an address between the brackets",
      "content/essays/x.md:4:64: error: this link leads nowhere [dead-link] → write an address between the brackets"),
    Fault(
      "pages where the site has its own",
      [
        "content/x.md": "---\ntitle: X\nslug: Feed.xml\n---\nT.\n",
        "content/model/assess.md": "---\ntitle: X\n---\nT.\n",
      ],
      "content/model/assess.md: error: a page cannot have the URL '/model/assess/' [reserved-name] → the site itself uses it; rename the file or give it another 'slug'",
      "content/x.md:3:7: error: a page cannot have the URL '/Feed.xml/' [reserved-name] → the site itself uses it; rename the file or give it another 'slug'"
    ),
    Fault(
      "a title of blanks", essay("---\ntitle: \"  \"\n---\nT.\n"),
      "content/essays/x.md:2:1: error: the front matter needs 'title' [missing-key] → add 'title: …'"),
    Fault(
      "misspelt levels", model("    levels:\n", "    levls:\n"),
      "content/matrices/model.yml:8:5: error: no key 'levls' in a lens [unknown-key] → did you mean 'levels'?"),
    Fault(
      "a type that is not there", model("type: list", "type: lst"),
      "content/matrices/model.yml:4:49: error: no type 'lst' in a field [bad-value] → did you mean 'list'?"),
    Fault(
      "a list that never ends at the end of the file", ["content/site.yml": "title: T\nnav: [\n"],
      "content/site.yml:3:1: error: this list or mapping never ends [yaml-syntax] → close it with ']' or '}'"),
    Fault(
      "a dash where a text is meant", ["content/site.yml": "title: - x\n"],
      "content/site.yml:1:8: error: a '-' does not belong here [yaml-syntax] → put items of a list on lines of their own, and a text that begins with '-' into quotes"
    ),
    Fault(
      "links to former ids",
      [
        "content/matrices/model.yml": renamed,
        "content/essays/second.md": "---\ntitle: Second\naliases: [/essays/early/]\n---\nT.\n",
        "content/essays/x.md":
          "---\ntitle: X\n---\n[a](cell:shelf/small) [b](row:model/shelf) [c](matrix:old) [d](lens:suit) [e](cell:store/tiny)\n\n[f](../matrices/old.yml) [g](early.md) [h](/essays/early/)\n\n```matrix\nrows: [shelf]\n```\n",
      ],
      "content/essays/x.md:4:1: error: no row 'shelf' in the matrix 'model' [unknown-row] → it was renamed to 'store'",
      "content/essays/x.md:4:23: error: no row 'shelf' in the matrix 'model' [unknown-row] → it was renamed to 'store'",
      "content/essays/x.md:4:44: error: no matrix 'old' [unknown-matrix] → it was renamed to 'model'",
      "content/essays/x.md:4:60: error: no lens 'suit' in the matrix 'model' [unknown-lens] → it was renamed to 'fit'",
      "content/essays/x.md:4:75: error: no column 'tiny' in the matrix 'model' [unknown-column] → it was renamed to 'small'",
      "content/essays/x.md:6:1: error: no file '../matrices/old.yml' in 'content/essays' [dead-file] → it was renamed to '../matrices/model.yml'",
      "content/essays/x.md:6:26: error: no file 'early.md' in 'content/essays' [dead-file] → it was renamed to 'second.md'",
      "content/essays/x.md:6:40: error: '/essays/early/' is an address of the built site, not a file [dead-link] → link to its source: 'second.md'",
      "content/essays/x.md:9:8: error: no row 'shelf' in the matrix 'model' [unknown-row] → it was renamed to 'store'"),
    Fault(
      "texts of what was renamed",
      [
        "content/matrices/model.yml": renamed + "changes: [{version: 1, cells: [shelf/small, store/tiny]}]\n",
        "content/matrices/model/at/tiny.md": "x\n", "content/matrices/model/shelf/small.md": "x\n",
        "content/matrices/old/store.md": "x\n",
      ],
      "content/matrices/model.yml:28:32: error: no row 'shelf' in the matrix 'model' [unknown-row] → it was renamed to 'store'",
      "content/matrices/model.yml:28:45: error: no column 'tiny' in the matrix 'model' [unknown-column] → it was renamed to 'small'",
      "content/matrices/model/at/tiny.md: error: this text belongs to nothing: no column 'tiny' in the matrix 'model' [orphan-text] → it was renamed to 'small'; move this file as well",
      "content/matrices/model/shelf/small.md: error: this text belongs to nothing: no row 'shelf' in the matrix 'model' [orphan-text] → it was renamed to 'store'; move this file as well",
      "content/matrices/old/store.md: error: this text belongs to nothing: there is no 'content/matrices/old.yml' [orphan-text] → it was renamed to 'model'; move this file as well"
    ),
    Fault(
      "former ids that are somebody's again",
      [
        "content/site.yml": "title: T\nmatrix: model\n",
        "content/matrices/model.yml": renamed.replacing("[old]", with: "[model, essays, two, old]")
          .replacing("[shelf]", with: "[store, queue, shelf, shelf, at]").replacing("[tiny]", with: "[large, tiny]")
          .replacing("[suit]", with: "[fit]").replacing("title: Bad", with: "title: Bad, was: [good]")
          .replacing("title: Large", with: "title: Large, was: [tiny]")
          .replacing("    title: Queue\n", with: "    title: Queue\n    was: [shelf]\n"),
        "content/matrices/two.yml": TestProject.model.replacing("title: Model\n", with: "title: Two\nwas: [old]\n"),
      ],
      "content/matrices/model.yml:2:7: error: the matrix 'model' is still called that [former-id] → 'was' lists former ids; delete 'model' from it",
      "content/matrices/model.yml:2:14: error: a matrix cannot have been called 'essays' [reserved-name] → the site itself uses this name; delete it",
      "content/matrices/model.yml:2:22: error: a matrix is called 'two' now [former-id] → 'was' lists former ids; delete 'two' from it",
      "content/matrices/model.yml:9:11: error: the lens 'fit' is still called that [former-id] → 'was' lists former ids; delete 'fit' from it",
      "content/matrices/model.yml:12:37: error: a level is called 'good' now [former-id] → 'was' lists former ids; delete 'good' from it",
      "content/matrices/model.yml:14:37: error: a column is called 'large' now [former-id] → 'was' lists former ids; delete 'large' from it",
      "content/matrices/model.yml:15:37: error: two columns, 'small' and 'large', were called 'tiny' [former-id] → keep it where old links should lead",
      "content/matrices/model.yml:18:11: error: the row 'store' is still called that [former-id] → 'was' lists former ids; delete 'store' from it",
      "content/matrices/model.yml:18:18: error: a row is called 'queue' now [former-id] → 'was' lists former ids; delete 'queue' from it",
      "content/matrices/model.yml:18:32: error: 'shelf' stands in 'was' twice [former-id] → keep it where old links should lead",
      "content/matrices/model.yml:18:39: error: a row cannot have been called 'at' [reserved-name] → the site itself uses this name; delete it",
      "content/matrices/model.yml:25:11: error: two rows, 'store' and 'queue', were called 'shelf' [former-id] → keep it where old links should lead",
      "content/matrices/two.yml:2:7: error: two matrices, 'model' and 'two', were called 'old' [former-id] → keep it where old links should lead"
    ),
    Fault(
      "aliases that are no addresses",
      [
        "content/404.md": "---\ntitle: X\naliases: [/x/]\n---\nT.\n",
        "content/essays/x.md":
          "---\ntitle: X\naliases: [old, https://example.org/x/, /../x/, \"/a?b\", /, /.sitegen/x/, \"/a//b/\", /a%2, \"/a\\\\b/\"]\n---\nT.\n",
      ],
      "content/404.md:3:11: error: '/x/' cannot be a former address of this page [bad-alias] → it stands at every address that leads nowhere",
      "content/essays/x.md:3:11: error: 'old' cannot be a former address of this page [bad-alias] → write the path from the site's root: '/essays/old/'",
      "content/essays/x.md:3:16: error: 'https://example.org/x/' cannot be a former address of this page [bad-alias] → write the path from the site's root: '/essays/old/'",
      "content/essays/x.md:3:40: error: '/../x/' cannot be a former address of this page [bad-alias] → write the path from the site's root: '/essays/old/'",
      "content/essays/x.md:3:48: error: '/a?b' cannot be a former address of this page [bad-alias] → write the path from the site's root: '/essays/old/'",
      "content/essays/x.md:3:56: error: '/' cannot be a former address of this page [bad-alias] → write the path from the site's root: '/essays/old/'",
      "content/essays/x.md:3:59: error: '/.sitegen/x/' cannot be a former address of this page [bad-alias] → write the path from the site's root: '/essays/old/'",
      "content/essays/x.md:3:73: error: '/a//b/' cannot be a former address of this page [bad-alias] → write the path from the site's root: '/essays/old/'",
      "content/essays/x.md:3:83: error: '/a%2' cannot be a former address of this page [bad-alias] → write the path from the site's root: '/essays/old/'",
      "content/essays/x.md:3:89: error: '/a\\b/' cannot be a former address of this page [bad-alias] → write the path from the site's root: '/essays/old/'"
    ),
    Fault(
      "aliases where something is",
      [
        "content/old": "x\n",
        "content/essays/x.md":
          "---\ntitle: X\naliases: [/essays/x/, /about/, /search/, /model/store/, /style/, /Style/, /old/]\n---\nT.\n",
      ],
      "content/essays/x.md:3:11: error: 'content/essays/x.md' has the former address '/essays/x/' now [shared-url] → a former address leads on only while nothing else is there; delete it",
      "content/essays/x.md:3:23: error: 'content/about.md' has the former address '/about/' now [shared-url] → a former address leads on only while nothing else is there; delete it",
      "content/essays/x.md:3:32: error: a page cannot have had the URL '/search/' [reserved-name] → the site itself uses it; delete it",
      "content/essays/x.md:3:42: error: 'content/matrices/model.yml' has the former address '/model/store/' now [shared-url] → a former address leads on only while nothing else is there; delete it",
      "content/essays/x.md:3:66: error: '/Style/' is told twice as a former address [shared-url] → keep it where old links should lead",
      "content/essays/x.md:3:75: error: 'content/old' has the former address '/old/' now [shared-url] → a former address leads on only while nothing else is there; delete it"
    ),
    Fault(
      "a matrix that was called like a page",
      [
        "content/matrices/model.yml": renamed.replacing("[old]", with: "[about]"),
        "content/essays/x.md": "---\ntitle: X\naliases: [/about/store/]\n---\nT.\n",
      ],
      "content/essays/x.md:3:11: error: '/about/store/' is told twice as a former address [shared-url] → keep it where old links should lead",
      "content/matrices/model.yml:2:7: error: 'content/about.md' has the former address '/about/' now [shared-url] → a former address leads on only while nothing else is there; delete it"
    ),
    Fault(
      "a list of redirects where the build writes one",
      ["content/_redirects": "/a /b\n", "content/about.md": "---\ntitle: About\naliases: [/us.html]\n---\nT.\n"],
      "content/_redirects: error: the build writes '/_redirects' itself, as there are former addresses [shared-url] → delete this file, or tell no former addresses ('was', 'aliases')"
    ),
    Fault(
      "former ids that multiply",
      [
        "content/matrices/model.yml":
          renamed.replacing("[shelf]", with: "[\((1...4000).map { "r\($0)" }.joined(separator: ", "))]")
      ],
      "content/matrices/model.yml: error: the former ids in this matrix make more than 20000 former addresses [too-many-former] → delete those that nobody links to any more"
    ),
    Fault(
      "a history that begins with its oldest change, told once",
      model(
        "rows:\n",
        "changes:\n  - {version: 1, date: 2026-11-20}\n  - {version: beta}\n  - {version: 2, date: 2026-11-22}\n  - {version: 3, date: 2026-11-23}\nrows:\n"
      ),
      "content/matrices/model.yml:17:24: error: this change is newer than the one above it, of 2026-11-20 [change-order] → write the newest first"
    ),
  ]

  /// The matrix of the good project, of which everything was called something else.
  private static var renamed: String {
    TestProject.model.replacing("title: Model\n", with: "title: Model\nwas: [old]\n")
      .replacing("title: Small, ", with: "title: Small, was: [tiny], ")
      .replacing("  - id: store\n", with: "  - id: store\n    was: [shelf]\n")
      .replacing("    title: Fit\n", with: "    title: Fit\n    was: [suit]\n")
  }

  /// The matrix of the good project with a piece of it replaced.
  private static func model(_ old: String, _ new: String) -> [String: String] {
    precondition(TestProject.model.contains(old))
    return ["content/matrices/model.yml": TestProject.model.replacing(old, with: new, maxReplacements: 1)]
  }

  /// One essay more.
  private static func essay(_ text: String) -> [String: String] { ["content/essays/x.md": text] }

  /// The built-in words with a piece of them replaced.
  private static func words(_ old: String, _ new: String) -> [String: String] {
    let text = ThemeLoader.builtIn["en.yml"].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    precondition(text.contains(old))
    return ["templates/en.yml": text.replacing(old, with: new)]
  }
}
