package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.NumberLink;

/** How a row came to its pupil, or why two ways led to different ones. */
public sealed interface Route {

  /** By the key or the number that the register has, as nearly all rows do. */
  Route DIRECT = new Direct();

  /** See {@link #DIRECT}. */
  record Direct() implements Route {}

  /** By the other spelling of the same identity number. */
  record Alias() implements Route {}

  /**
   * By a number that a person has confirmed.
   *
   * @param link what was confirmed
   */
  record Linked(NumberLink link) implements Route {}

  /**
   * By the key; and the row gives a number that leads to nobody, which is the pupil's from then on
   * if the row is stored.
   *
   * @param link what the row confirms
   */
  record Confirming(NumberLink link) implements Route {}

  /**
   * To more than one pupil.
   *
   * @param token the case, for its words
   * @param detail what names the pupils
   */
  record Contested(String token, String detail) implements Route {}
}
