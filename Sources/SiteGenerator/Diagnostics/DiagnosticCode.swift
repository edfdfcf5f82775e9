/// The name of a kind of finding, as it is shown in brackets behind the message and looked up by authors. Names are never
/// reused for something else.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  // The folder
  case missingSiteFile = "missing-site-file"
  case notUTF8 = "not-utf8"
  case emptyFile = "empty-file"
  case fileTooLarge = "file-too-large"
  case fileName = "file-name"
  case symbolicLink = "symbolic-link"
  case orphanText = "orphan-text"

  // What commands add to a project
  case fileExists = "file-exists"
  case badTable = "bad-table"

  // YAML
  case yamlSyntax = "yaml-syntax"
  case yamlTab = "yaml-tab"
  case yamlAnchor = "yaml-anchor"
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case badValue = "bad-value"
  case badDate = "bad-date"
  case badID = "bad-id"
  case duplicateID = "duplicate-id"
  case reservedName = "reserved-name"
  case formerID = "former-id"
  case frontMatter = "front-matter"

  // The model
  case unknownRow = "unknown-row"
  case unknownColumn = "unknown-column"
  case unknownCell = "unknown-cell"
  case unknownLens = "unknown-lens"
  case unknownLevel = "unknown-level"
  case unknownGroup = "unknown-group"
  case unknownMatrix = "unknown-matrix"
  case emptyMatrix = "empty-matrix"
  case notNeighbours = "not-neighbours"
  case bodyTwice = "body-twice"
  case changeOrder = "change-order"

  // Routes
  case sharedURL = "shared-url"
  case badSlug = "bad-slug"
  case badAlias = "bad-alias"
  case tooManyFormer = "too-many-former"

  // Texts
  case deadLink = "dead-link"
  case deadFile = "dead-file"
  case deadFragment = "dead-fragment"
  case unsafeLink = "unsafe-link"
  case linkInSummary = "link-in-summary"
  case summaryShape = "summary-shape"
  case rawHTML = "raw-html"
  case repeatedTitle = "repeated-title"
  case remotePicture = "remote-picture"
  case pictureSize = "picture-size"
  case tableTooLarge = "table-too-large"
  case tooSlow = "too-slow"

  // The theme
  case templateSyntax = "template-syntax"
  case unknownName = "unknown-name"
  case wrongTag = "wrong-tag"
  case unknownPartial = "unknown-partial"
  case missingWord = "missing-word"

  // The output folder
  case foreignFile = "foreign-file"
  case editedFile = "edited-file"
  case noBaseURL = "no-base-url"
  case lostURL = "lost-url"

  // What only `check` looks for
  case missingCell = "missing-cell"
  case missingBody = "missing-body"
  case sameText = "same-text"
  case longSummary = "long-summary"
  case similarTitles = "similar-titles"
  case misleadingLink = "misleading-link"
  case unusedLevel = "unused-level"
  case silentEssay = "silent-essay"
  case unreadLink = "unread-link"
  case earlyUpdate = "early-update"

  // Addresses on other sites
  case deadAddress = "dead-address"
  case movedAddress = "moved-address"
  case untestedAddress = "untested-address"
  case noNetwork = "no-network"
}
