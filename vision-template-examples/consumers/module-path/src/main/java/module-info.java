/** The host of the folder {@code plain} as a module. */
module school {
  requires io.github.visiontemplate.poi;
}
