/// Width and height of a picture in CSS pixels.
struct PictureSize: Sendable, Equatable {
  var width: Int
  var height: Int
}
