package io.github.visiontemplate.store;

/**
 * Which family of template a record was imported from; a record of the city form never replaces a
 * national one.
 */
public enum Origin {
  /** A template of the national platform. */
  NATIONAL,
  /** The city system's own template. */
  CITY
}
