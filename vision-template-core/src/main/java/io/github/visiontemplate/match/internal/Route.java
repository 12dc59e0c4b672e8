package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.NumberLink;

/** How the pupil of a row was found, or why two ways led to different pupils. */
public sealed interface Route {

  /** By the key or the number in the register, as for nearly all rows. */
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
   * By the key, with a number that leads to nobody. If the row is stored, the number is linked to
   * the pupil.
   *
   * @param link what the row confirms
   */
  record Confirming(NumberLink link) implements Route {}

  /**
   * To more than one pupil.
   *
   * @param token the token of the message
   * @param detail names the pupils
   */
  record Contested(String token, String detail) implements Route {}
}
