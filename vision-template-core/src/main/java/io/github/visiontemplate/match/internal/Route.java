package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.NumberLink;

/** How the pupil of a row was found, or why two ways led to different pupils. */
public sealed interface Route {

  /** The pupil was found by the key or the number in the register, as for nearly all rows. */
  Route DIRECT = new Direct();

  /** See {@link #DIRECT}. */
  record Direct() implements Route {}

  /** The pupil was found by the other spelling of the same identity number. */
  record Alias() implements Route {}

  /**
   * The pupil was found by a number that a person has confirmed.
   *
   * @param link the confirmed number and its pupil
   */
  record Linked(NumberLink link) implements Route {}

  /**
   * The pupil was found by the key, and the row's number belongs to no pupil. If the row is stored,
   * the number is linked to the pupil.
   *
   * @param link the number and the pupil that the row confirms
   */
  record Confirming(NumberLink link) implements Route {}

  /**
   * Different ways led to more than one pupil.
   *
   * @param token the token of the message
   * @param detail names the pupils
   */
  record Contested(String token, String detail) implements Route {}
}
