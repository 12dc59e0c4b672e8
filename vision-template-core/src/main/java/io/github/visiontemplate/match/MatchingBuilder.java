package io.github.visiontemplate.match;

import io.github.visiontemplate.match.internal.Matching;
import org.jspecify.annotations.Nullable;

/**
 * Collects what imports and exports match rows with pupils by; the common part of their builders.
 *
 * @param <B> the builder itself
 */
public abstract class MatchingBuilder<B extends MatchingBuilder<B>> {

  private static final double HALF = 0.5;

  private @Nullable StudentDirectory directory;
  private @Nullable NumberLinks links;
  private @Nullable PersonDirectory persons;
  private double matchRateFloor = HALF;

  /** Begins with nothing but the defaults. */
  protected MatchingBuilder() {}

  /** Sets the host's register of pupils. Required. */
  public B directory(StudentDirectory value) {
    directory = value;
    return self();
  }

  /**
   * Uses the numbers that people have confirmed in city templates; by default none. Imports also
   * remember what their city templates confirm, and need a store that begins {@link
   * io.github.visiontemplate.store.LinkingSession}s.
   */
  public B links(NumberLinks value) {
    links = value;
    return self();
  }

  /**
   * Asks for candidates where a pupil was not matched: by number from the register of pupils, and
   * by name and birth date from this one. By default none are sought. Only the first 20,000 of such
   * rows get candidates.
   */
  public B candidates(PersonDirectory value) {
    persons = value;
    return self();
  }

  /**
   * Sets the share of matched rows, 0 to 1, below which {@link
   * io.github.visiontemplate.issue.IssueCode#MATCH_RATE_LOW} warns that the file may be another
   * school's; by default one half. Files of less than ten rows are too small to judge.
   */
  public B matchRateFloor(double value) {
    matchRateFloor = value;
    return self();
  }

  /** Returns what was collected; null without a directory. */
  @SuppressWarnings("exports") // for the builders of this library
  protected final @Nullable Matching matching() {
    return directory == null ? null : new Matching(directory, links, persons, matchRateFloor);
  }

  @SuppressWarnings("unchecked") // B is the builder itself
  private B self() {
    return (B) this;
  }
}
