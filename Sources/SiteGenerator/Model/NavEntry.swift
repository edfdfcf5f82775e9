/// An entry of the site's navigation.
struct NavEntry: Sendable {
  var page: RouteID
  var title: String
}
