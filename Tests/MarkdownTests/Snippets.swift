/// Snippets for the differential test: every construct of GitHub's Markdown and footnotes by itself, and each inline
/// construct in each block that may hold one.
enum Snippets {
  /// By section of the specification (GFM 0.29), written for this test.
  static let blocks: [String: [String]] = [
    "tabs": [
      "\tcode", "  \tcode", "-\ta\n\n\tb", "- a\n\n\t\tcode", ">\t\tcode", "#\ta", "*\t*\t*\t", "a\tb",
      "1.\ta\n\n\t  b",
      " - a\n   - b\n\t - c",
    ],
    "precedence": ["- `a\n- b`", "> *a\n> b*", "# *a\n*", "| `a |\n|-|\n| b` |", "*a\n\nb*"],
    "thematic breaks": [
      "***", "___", "- - -", " **  * ** * ** * **", "_____________", "   ***", "    ***", "a\n    ***", "+++", "--",
      "_ _ _ a",
      "- a\n***\n- b", "a\n***\nb", "* a\n* * *\n* b", "- a\n- * * *", "*-*", "--- a", "a\n---", "a\n___",
    ],
    "ATX headings": [
      "# a", "## a", "### a", "#### a", "##### a", "###### a", "####### a", "#5 a", "\\## a", "# a *b* \\*c\\*",
      "#    a    ",
      "   # a", "    # a", "a\n    # b", "## a ##", "# a ####", "### a ###   ", "### a ### b", "# a#", "### a \\###",
      "## a #\\##", "# a \\#", "***\n## a\n***", "a\n# b\nc", "## ", "#", "### ###", "# a\n# a\n# a", "# [a](b)",
      "# ![a](b)",
    ],
    "setext headings": [
      "a *b*\n===", "a *b*\n---", "a *b\nc*\n====", "  a *b\nc*\t\n====", "a\n-------------------------", "a\n=",
      "   a\n---", "    a\n    ---", "a\n   ----      ", "a\n    ---", "a\n= =", "a\n--- -", "a  \n-----", "a\\\n----",
      "`a\n----\n`", "> a\n---", "> a\nb\n===", "- a\n---", "a\nb\n===", "---\na\n---\nb\n---\nc", "\n====", "---\n---",
      "- a\n-----", "    a\n---", "> a\n-----", "\\> a\n------", "a\n\nb\n---\nc", "a\nb\n\n---\n\nc", "a\nb\n\\---\nc",
    ],
    "indented code": [
      "    a\n      b", "  - a\n\n    b", "1.  a\n\n    - b", "    <a/>\n    *b*\n\n    - c",
      "    a\n\n    b\n\n\n\n    c", "    a\n      \n      b", "a\n    b", "    a\nb",
      "# a\n    b\nc\n---\n    d\n----",
      "        a\n    b", "\n    \n    a\n    ", "    a  ",
    ],
    "fenced code": [
      "```\n<\n >\n```", "~~~\n<\n >\n~~~", "``\na\n``", "```\na\n~~~\n```", "~~~\na\n```\n~~~", "````\na\n```\n``````",
      "~~~~\na\n~~~\n~~~~", "```", "`````\n\n```\na", "> ```\n> a\n\nb", "```\n\n  \n```", "```\n```",
      " ```\n a\nb\n```",
      "  ```\na\n  a\na\n  ```", "   ```\n   a\n    a\n  a\n   ```", "    ```\n    a\n    ```", "```\na\n  ```",
      "   ```\na\n  ```", "```\na\n    ```", "``` ```\na", "~~~~~~\na\n~~~ ~~", "a\n```\nb\n```\nc",
      "a\n---\n~~~\nb\n~~~\n# c",
      "```xyz\na\n```", "~~~~    xyz a=3 $%@#$\na\n~~~~~~~", "````;\n````", "``` a ```\nb", "~~~ a ``` ~~~\nb\n~~~",
      "```\n``` a\n```", "- ```\n  a\n  ```", "- ```\n  a\nb", "> ~~~\n> a\n> ~~~\nb", "```a&amp;b \\* c\nd\n```",
    ],
    "HTML blocks": [
      "<table><tr><td>\n<pre>\n**a**,\n\n_b_.\n</pre>\n</td></tr></table>", " <div>\n  *a*\n         <b>",
      "</div>\n*a*",
      "<DIV CLASS=\"a\">\n\n*b*\n\n</DIV>", "<div id=\"a\"\n  class=\"b\">\n</div>",
      "<div id=\"a\" class=\"b\n  c\">\n</div>",
      "<div>\n*a*\n\n*b*", "<div id=\"a\"\n*b*", "<div class\na", "<div *?-&&&-<---\n*a*",
      "<div><a href=\"b\">*c*</a></div>",
      "<div></div>\n``` a\nb\n```", "<a href=\"a\">\n*b*\n</a>", "<i class=\"a\">\n*b*\n</i>", "</ins>\n*a*",
      "<del>\n*a*\n</del>", "<del>\n\n*a*\n\n</del>", "<del>*a*</del>", "<pre>\na *b*\n</pre>\nc",
      "<pre\n  a=\"b\">\n\nc\n</pre>\nd",
      "<!-- a\n\nb\n   c -->\nd", "<?a\n\n  b\n?>\nc", "<!DOCTYPE html>", "<![CDATA[\na\n\n b < c\n]]>\nd",
      "  <!-- a -->\n\n    <!-- b -->",
      "  <div>\n\n    <div>", "a\n<div>\nb\n</div>", "<div>\na\n</div>\n*b*", "a\n<a href=\"b\">\nc",
      "<div>\n\n*a* b\n\n</div>",
      "> <div>\n> a\n\nb", "- <div>\n- a", "<pre>a</pre>b *c*",
    ],
    "definitions": [
      "[a]: /b \"c\"\n\n[a]", "   [a]: \n      /b  \n           'c'  \n\n[a]", "[A*b\\]]:c (d e)\n\n[A*b\\]]",
      "[A b]:\n<c d>\n'e'\n\n[A b]",
      "[a]: /b '\nc\nd\ne\n'\n\n[a]", "[a]: /b 'c\n\nd'\n\n[a]", "[a]:\n/b\n\n[a]", "[a]:\n\n[a]", "[a]: <>\n\n[a]",
      "[a]: <b>(c)\n\n[a]", "[a]: /b\\c\\*d \"e\\\"f\\g\"\n\n[a]", "[a]\n\n[a]: b", "[a]\n\n[a]: b\n[a]: c",
      "[A]: /b\n\n[a]",
      "[ΑΓΩ]: /b\n\n[αγω]", "[a]: /b", "[\na\n]: /b\nc", "[a]: /b \"c\" d", "[a]: /b\n\"c\" d",
      "    [a]: /b \"c\"\n\n[a]",
      "```\n[a]: /b\n```\n\n[a]", "a\n[b]: /c\n\n[b]", "# [a]\n[a]: /b\n> c", "[a]: /b\nc\n===\n[a]",
      "[a]: /b\n===\n[a]",
      "[a]: /1 \"x\"\n[b]: /2\n  \"y\"\n[c]: /3\n\n[a],\n[b],\n[c]", "[a]\n\n> [a]: /b", "- [a]: b\n\n[a]",
    ],
    "paragraphs": [
      "a\n\nb", "a\nb\n\nc\nd", "a\n\n\nb", "  a\n b", "a\n             b\n                  c", "   a\nb", "    a\nb",
      "a     \nb     ", "  \n\na\n  \n\n# b\n\n  ",
    ],
    "tables": [
      "| a | b |\n| --- | --- |\n| c | d |", "| a | b |\n| :-: | -----------: |\nc | d",
      "| a\\|b |\n| ------ |\n| `\\|` c |\n| **\\|** d |",
      "| a | b |\n| --- | --- |\n| c | d |\n> e", "| a | b |\n| --- | --- |\n| c | d |\ne\n\nf",
      "| a | b |\n| --- |\n| c |",
      "| a | b |\n| --- | --- |\n| c |\n| d | e | f |", "| a | b |\n| --- | --- |", "a | b\n- | -\nc", "|a|\n|:-|\n|b|",
      "|a|\n|-:|\n|b|",
      "| a |\n| - |\n| |", "| *a* | `b` |\n|-|-|\n| [c](d) | ![e](f) |", "- | a |\n  |-|\n  | b |",
      "1. a | b\n   -|-\n   c | d",
      "| a |\n|-|\n# b", "| a |\n|-|\n- b", "| a |\n|-|\n```\nb\n```", "| a |\n|-|\n    b", "| a |\n |-|\n  | b |",
      "a\nb | c\n-|-\nd | e",
      "| a | b |\n|---|---|\n| ~~c~~ | <b>d</b> |", "| https://a.org | b |\n|-|-|\n| www.c.org | d@e.org |",
      "|  |\n|-|\n| a |", "|a|b|c|\n|:-|:-:|-:|\n|1|2|3|\n|4|5|6|",
    ],
    "quotes": [
      "> # a\n> b\n> c", "># a\n>b\n> c", "   > # a\n   > b\n > c", "    > # a\n    > b", "> # a\n> b\nc",
      "> a\nb\n> c", "> a\n---",
      "> - a\n- b", ">     a\n    b", "> ```\na\n```", "> a\n    - b", ">", ">\n>  \n> ", ">\n> a\n>  ", "> a\n\n> b",
      "> a\n> b", "> a\n>\n> b",
      "a\n> b", "> a\n***\n> b", "> a\nb", "> a\n\nb", "> a\n>\nb", "> > > a\nb", ">>> a\n> b\n>>c",
      ">     a\n\n>    b", "> > a\n> > - b\n> c",
    ],
    "items": [
      "a\nb\n\n    c\n\n> d", "1.  a\n    b\n\n        c\n\n    > d", "- a\n\n b", "- a\n\n  b", " -    a\n\n     b",
      " -    a\n\n      b",
      "   > > 1.  a\n>>\n>>     b", ">>- a\n>>\n  >  > b", "-a\n\n2.b", "- a\n\n\n  b",
      "1.  a\n\n    ```\n    b\n    ```\n\n    c\n\n    > d",
      "- a\n\n      b\n\n\n      c", "123456789. a", "1234567890. a", "0. a", "003. a", "-1. a", "- a\n\n      b",
      "  10.  a\n\n           b",
      "1.     a\n\n   b\n\n       c", "1.      a\n\n   b\n\n       c", "   a\n\nb", "-    a\n\n  b", "-  a\n\n   b",
      "-\n  a\n-\n  ```\n  b\n  ```\n-\n      c",
      "-   \n  a", "-\n\n  a", "- a\n-\n- b", "- a\n-   \n- b", "1. a\n2.\n3. b", "*", "a\n*\n\na\n1.",
      " 1.  a\n     b", "    1.  a", "  1.  a\nb\n\n          c",
      "> 1. > a\nb", "> 1. > a\n> b", "- a\n  - b\n    - c\n      - d", "- a\n - b\n  - c\n   - d", "10) a\n    - b",
      "10) a\n   - b", "- - a",
      "1. - 2. a", "- # a\n- b\n  ---\n  c",
    ],
    "tasks": [
      "- [ ] a\n- [x] b", "- [x] a\n  - [ ] b\n  - [x] c\n- [ ] d", "- [X] a", "- [ ]", "- [] a", "- [ ]a",
      "1. [ ] a\n2. [x] b", "+ [x] **a**",
      "* [ ] [a](b)", "- [ ] a\n\n  b", "> - [x] a",
    ],
    "lists": [
      "- a\n- b\n+ c", "1. a\n2. b\n3) c", "a\n- b\n- c", "a\n14. b\n15. c", "a\n1. b\n2. c", "- a\n\n- b\n\n\n- c",
      "- a\n  - b\n    - c\n\n\n      d",
      "- a\n- b\n\n<!-- -->\n\n- c\n- d", "-   a\n\n    b\n\n-   c\n\n<!-- -->\n\n    d",
      "- a\n - b\n  - c\n   - d\n  - e\n - f\n- g",
      "1. a\n\n  2. b\n\n   3. c", "- a\n - b\n  - c\n   - d\n    - e", "1. a\n\n  2. b\n\n    3. c", "- a\n- b\n\n- c",
      "* a\n*\n\n* c", "- a\n- b\n\n  c\n- d",
      "- a\n- b\n\n  [e]: /f\n- d", "- a\n- ```\n  b\n\n\n  ```\n- c", "- a\n  - b\n\n    c\n- d",
      "* a\n  > b\n  >\n* c", "- a\n  > b\n  ```\n  c\n  ```\n- d",
      "- a\n  - b", "1. ```\n   a\n   ```\n\n   b", "* a\n  * b\n\n  c", "- a\n  - b\n  - c\n\n- d\n  - e\n  - f",
      "7. a\n8. b",
    ],
    "footnotes": [
      "a[^1].\n\n[^1]: b", "a[^b].\n\n[^b]:\n    c", "a[^1][^2].\n\n[^1]: b\n[^2]: c", "a[^2][^1].\n\n[^1]: b\n[^2]: c",
      "a[^1] b[^1] c[^1]\n\n[^1]: d",
      "a[^1]\n\n[^1]: b\n\n    c\n\n    - d", "a[^1]\n\n[^1]: > b", "a[^1]\n\n[^1]: ```\n    b\n    ```",
      "a[^1]\n\n[^1]: | b |\n    |-|\n    | c |", "*a[^1]*\n\n[^1]: *b*",
      "[a[^1]](b)\n\n[^1]: c", "> a[^1]\n\n[^1]: b", "- a[^1]\n\n[^1]: b", "a[^1]\n\n> [^1]: b", "[^1]: a\n\nb[^1]",
      "a[^x y]\n\n[^x y]: b", "a[^ä]\n\n[^ä]: b",
      "a[^1]\n\n[^1]: b[^1]", "a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]", "a\\[^1]\n\n[^1]: b", "`a[^1]`\n\n[^1]: b",
      "a[^]\n\n[^]: b", "# a[^1]\n\nb[^1]\n\n[^1]: c", "a[^A]\n\n[^a]: b",
      "a![^1]\n\n[^1]: b", "~~a[^1]~~\n\n[^1]: b",
    ],
  ]

  /// Inlines without line breaks, for all places.
  static let inlines = [
    // Escapes and entities.
    "\\!\\\"\\#\\$\\%\\&\\'\\(\\)\\*\\+\\,\\-\\.\\/\\:\\;\\<\\=\\>\\?\\@\\[\\\\\\]\\^\\_\\`\\{\\}\\~", "\\a\\ \\é",
    "\\*a* \\<b> \\[c](d) \\`e`", "\\\\*a*",
    "`\\[\\``", "[a](b\\*c \"d\\*e\")", "&nbsp; &amp; &copy; &AElig; &frac34; &ngE;", "&#35; &#1234; &#992; &#0;",
    "&#X22; &#XD06; &#xcab;",
    "&nbsp &x; &#; &#x; &#87654321; &hi?;", "&copy", "[a](&ouml; \"&ouml;\")", "`&ouml;`", "&#42;a&#42;",
    // Code.
    "`a`", "`` a ` b ``", "` `` `", "`  ``  `", "` a`", "`a  b`", "`a\\`b`", "``a`b``", "` `", "*a`*`", "[a`](/b`)",
    "`<a href=\"`\">`", "```a``", "`a", "`a``b``",
    // Emphasis.
    "*a b*", "a * b*", "a*\"b\"*", "a*b*", "5*6*78", "_a b_", "_ a b_", "a_\"b\"_", "a_b_", "5_6_78", "пр_ст_",
    "a-_(b)_", "_a*", "*a *", "*(*a)", "*(*a*)*", "*a*b",
    "_a _", "_(_a)", "_(_a_)_", "_a_b", "_a_b_c_", "_(a)_.", "**a b**", "** a b**", "a**\"b\"**", "a**b**", "__a b__",
    "__ a b__", "a__b__", "__a, __b__, c__",
    "a-__(b)__", "**a **", "**(**a)", "*(**a**)*", "**a \"*b*\" c**", "**a**b", "__a __", "_(__a__)_", "__a__b",
    "__a__b__c__", "__(a)__.",
    "*a [b](c)*", "_a __b__ c_", "_a _b_ c_", "__a_ b_", "*a *b**", "*a **b** c*", "*a**b**c*", "*a**b*", "***a** b*",
    "*a **b***", "a***b***c",
    "a******b*********c", "*a **b *c* d** e*", "** a", "**** a", "**a [b](c)**", "**a *b* c**", "**a*b*c**",
    "***a* b**", "**a *b***", "__ a", "a ***", "a *\\**",
    "a *_*", "a *****", "a **\\***", "**a*", "*a**", "***a**", "****a*", "**a***", "*a****", "a ___", "a _\\__", "__a_",
    "_a__", "**a**", "*_a_*", "__a__", "_*a*_",
    "****a****", "______a______", "***a***", "_____a_____", "*a _b* c_", "*a __b *c d* e__", "**a **b c**", "*a *b c*",
    "*[a*](b)", "_a [b_](c)", "*<a b=\"*\">", "*a `*`*",
    // Strikes.
    "~~a~~ b", "~a~", "~~~a~~~", "a~~b~~c", "~~a *b* c~~", "~~a", "a ~ b ~ c", "~~ a ~~", "**~~a~~**", "~~`a`~~",
    "~~[a](b)~~",
    // Links.
    "[a](/b \"c\")", "[a](/b)", "[a]()", "[a](<>)", "[a](/b c)", "[a](</b c>)", "[a](<b)c>)", "[a](b\\)c)",
    "[a](b(c)d)", "[a](b(c(d)))", "[a](b\\(c)", "[a](<b(c>)", "[a](#b)", "[a](b?c=3#d)",
    "[a](b%20&auml;)", "[a](\"b\")", "[a](/b 'c')", "[a](/b (c))", "[a](/b \"c \\\"&quot;\")", "[a](/b \"c \"d\" e\")",
    "[a](/b 'c \"d\" e')", "[a](   /b   \"c\"  )", "[a] (/b)", "[a [b [c]]](/d)", "[a] b](/c)", "[a [b](/c)",
    "[a \\[b](/c)", "[a *b **c** `d`*](/e)", "[![a](b)](/c)", "[a [b](/c)](/d)", "[a *[b [c](/d)](/e)*](/f)",
    "![[[a](b)](c)](d)", "*[a*](/b)", "[a *b](c*)", "[a <b c=\"](d)\">", "[a`](/b)`", "[a<https://b.org/?c=](d)>",
    "[a](javascript:b)", "[a](data:b)", "[a](mailto:b@c.org)", "[](b)", "[*](b)",
    // Pictures.
    "![a](/b \"c\")", "![a *b* c](d)", "![a ![b](/c)](/d)", "![a [b](/c)](/d)", "![](/a)", "![a](<b c>)", "\\![a](b)",
    "!\\[a](b)", "![a] (b)", "![`a`](b)", "![a&amp;b](c)", "![\"a\"](b \"'c'\")",
    // Addresses.
    "<https://a.org>", "<https://a.org/b?c=d&e=f>", "<irc://a.org:2233/b>", "<MAILTO:A@B.ORG>", "<a+b+c:d>",
    "<https://../>", "<localhost:5001/a>", "<https://a.org/b c>", "<https://a.org/\\[\\>", "<a@b.example.org>",
    "<a+b@c.org>",
    "<a\\+@b.org>", "<>", "< https://a.org >", "<m:a>", "<a.b.c>", "www.a.org", "www.a.org/b", "www.a.org.",
    "www.a.org/b?c=(d)", "(www.a.org/b?c=(d)))", "www.a.org/b?c=d&copy;", "www.a.org/b<c", "http://a.org",
    "(https://b.org/c?d=e&f=(g))",
    "ftp://a.org", "a@b.org", "a+b@c.d-e_f.org", "a.b-c_d@e.f", "a.b-c_d@e.f.", "a.b-c_d@e.f-", "*www.a.org*",
    "[www.a.org](b)", "xwww.a.org", "HTTPS://A.ORG",
    // Raw HTML, with GitHub's filtered tags among them.
    "<a><b><c>", "<a/><b2/>", "<a  /><b2\tc=\"d\" >", "<a b=\"c\" d = 'e <f>' _g h-i.j />", "<33> <__>",
    "<a h*#b=\"c\">", "<a b=\"c'> <a b='c\">", "< a>< b>", "<a b='c'd=e>", "</a></b >", "</a b=\"c\">",
    "a <!-- b -- c --> d", "a <!--> b -->",
    "a <?php b; ?>", "a <!ELEMENT b EMPTY>", "a <![CDATA[>&<]]>", "<a b=\"&ouml;\">", "<a b=\"\\*\">",
    "<title>a</title>", "<textarea>a", "<style>a</style>", "<xmp>a</xmp>", "<iframe src=a>", "<noembed>a",
    "<noframes>a", "<script>a</script>", "<plaintext>a",
    // Text, and what smart punctuation changes.
    "a $.;'b", "Ä χρῆν", "a     b", "\"a\" 'b' 'c d' it's", "a--b---c ---- d ----- e", "a... b....", "\"'a' b\"",
    "'70s and 5'10\"", "\\\"a\\\" \\...", "\u{A0}a\u{2003}b", "é😀\u{200D}", "a\u{300}",
  ]

  /// Inlines with line breaks in them, for paragraphs.
  static let broken = [
    "a  \nb", "a\\\nb", "a       \nb", "a  \n     b", "a\\\n     b", "*a  \nb*", "*a\\\nb*", "`a  \nb`", "`a\\\nb`",
    "<a b=\"c  \nd\">", "a\\", "a  ", "a\nb", "a \n b", "[a\nb](c)", "[a](b\n\"c\")", "[a](<b\nc>)",
    "``\na\n``", "<a\n  b=\"c\">", "a <!-- b\nc --> d", "![a\nb](c)", "**a\nb**", "~~a\nb~~", "\"a\nb\"",
  ]

  /// References, all of them defined below.
  static let references = [
    "[a][b]", "[a [c]][b]", "[a \\[c][b]", "[a *c **d** `e`*][b]", "[![a](c)][b]", "[a [c](d)][b]", "[a *c [d][b]*][b]",
    "*[a*][b]", "[a *c][b]*", "[a <c d=\"][b]\">", "[a`][b]`", "[a][B]", "[a] [b]", "[a][ b ]", "[a][c]",
    "[b][]", "[*b* c][]", "[B][]", "[b] []", "[b]", "[*b*]", "[[*b* c]]", "[[a [b]", "[B]", "[b] c", "\\[b]", "*[b*",
    "[b][c]", "[b]()", "[b](no link)", "[c][b][b]", "[d][c][b]", "![a][b]", "![b][]", "![b]", "![[b]]", "\\![b]",
    "!\\[b]", "![B] []",
  ]

  private static let around: [(name: String, before: String, after: String)] = [
    ("a paragraph", "x ", " y"), ("a heading", "## x ", " y"), ("an item", "- x\n- ", "\n- y"),
    ("a quote", "> x\n> ", "\n> y"), ("a table", "| x | y |\n|:-:|---|\n| ", " | z |\n"),
    ("emphasis", "x *y ", " z* w"),
    ("a footnote", "x[^n]\n\n[^n]: y ", ""),
  ]

  /// Every snippet with where it comes from, each text once.
  static let all: [(name: String, text: String)] = {
    var all: [(name: String, text: String)] = []
    for (section, texts) in blocks.sorted(by: { $0.key < $1.key }) { all += texts.map { (section, $0) } }
    all += inlines.map { ("inlines", $0) }
    all +=
      broken.map { ("line breaks", $0) }
      + broken.map { ("line breaks in a quote", "> " + $0.replacing("\n", with: "\n> ")) }
    all += references.map { ("references", $0 + "\n\n[b]: /u 'v'\n[*b* c]: /w\n") }
    for place in around {
      let fitting = place.name == "a table" ? inlines.filter { !$0.contains("|") } : inlines
      all += fitting.map { ("inlines in " + place.name, place.before + $0 + place.after) }
    }
    var seen: Set<String> = []
    return all.filter { seen.insert($0.text).inserted }
  }()
}
