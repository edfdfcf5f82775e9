/// Width and height of a picture in CSS pixels.
public struct PictureSize: Sendable, Equatable {
  public var width: Int
  public var height: Int
}
