/// What `new matrix` writes: a model that can be built at once and says what to put where.
enum MatrixSkeleton {
  static func text(title: String, schema: String) -> String {
    """
    # \(schema)
    # A model: rows × columns of cells. Ids become links and addresses, so choose them to stay.
    # What is commented out shows what else there is.
    title: \(YAMLScalar.inline(title))
    # summary: One sentence for lists and search engines
    rowAxis: {title: Aspect}
    columnAxis: {title: Stage}

    # Typed parts of a cell, beside its summary and body. The type is text, list, links or cells.
    # fields:
    #   - {id: signals, title: You are here if, type: list, role: signals}

    # A lens gives each cell one of a few levels, from best to worst.
    # lenses:
    #   - id: fit
    #     title: How well it works
    #     limit: works            # the last level that still holds
    #     levels:
    #       - {id: works, title: Works}
    #       - {id: strains, title: Strains}

    columns:
      - {id: first, title: First stage, note: a few words}
      - {id: second, title: Second stage}

    rows:
      - id: one
        title: First aspect
        summary: What this row asks, in one sentence.
        cells:
          first:
            summary: What happens where the first aspect and the first stage meet.
            # body: Markdown that goes on from the summary; or a file matrices/ID/one/first.md
            # signals: [The value of a field]
            # fit: works
          second:
            summary: "The same aspect, one stage later."
      - id: two
        title: Second aspect
        summary: What the second row asks.
        cells:
          first:
            summary: One sentence without links. The table shows it.
          second:
            summary: A cell may also be missing; then its place stays empty.

    """
  }
}
