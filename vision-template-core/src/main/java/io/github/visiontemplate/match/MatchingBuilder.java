package io.github.visiontemplate.match;

import io.github.visiontemplate.match.internal.Matching;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the settings by which imports and exports match rows with pupils. This is the common
 * part of their builders.
 *
 * @param <B> the builder itself
 * @since 0.1
 */
public abstract class MatchingBuilder<B extends MatchingBuilder<B>> {

  private static final double HALF = 0.5;

  private @Nullable StudentDirectory directory;
  private @Nullable NumberLinks links;
  private @Nullable PersonDirectory persons;
  private double matchRateFloor = HALF;

  /** Creates a builder with the default settings. */
  protected MatchingBuilder() {}

  /** Sets the host's register of pupils. Required. */
  public B directory(StudentDirectory value) {
    directory = Objects.requireNonNull(value, "expected a directory, found null");
    return self();
  }

  /**
   * Uses the numbers that people have confirmed in city templates. By default, no confirmed numbers
   * are used. With this setting, imports also remember the numbers that their city templates
   * confirm, so they need a store that begins {@link
   * io.github.visiontemplate.store.LinkingSession}s.
   */
  public B links(NumberLinks value) {
    links = Objects.requireNonNull(value, "expected links, found null");
    return self();
  }

  /**
   * Looks for candidates for rows without a matched pupil: by number in the register of pupils, and
   * by name and birth date in the given directory. By default, no candidates are looked for. Only
   * the first 20,000 unmatched rows get candidates.
   */
  public B candidates(PersonDirectory value) {
    persons = Objects.requireNonNull(value, "expected a directory of persons, found null");
    return self();
  }

  /**
   * Sets the share of matched rows, 0 to 1, below which {@link
   * io.github.visiontemplate.issue.IssueCode#MATCH_RATE_LOW} warns that the file may belong to
   * another school. The default is one half. Files with fewer than ten rows are not judged.
   */
  public B matchRateFloor(double value) {
    matchRateFloor = value;
    return self();
  }

  /**
   * Returns the collected settings.
   *
   * @throws IllegalStateException if the directory is missing
   * @throws IllegalArgumentException if the match rate floor is not 0 to 1
   */
  @SuppressWarnings("exports") // for the builders of this library
  protected final Matching matching() {
    return new Matching(required(directory, "directory"), links, persons, matchRateFloor);
  }

  /**
   * Returns a setting that must be set.
   *
   * @param setter the name of the method that sets it
   * @throws IllegalStateException if it is missing
   */
  protected static <T> T required(@Nullable T setting, String setter) {
    if (setting == null) {
      throw new IllegalStateException(
          "expected a %s, found none; call %s(...) before build()".formatted(setter, setter));
    }
    return setting;
  }

  @SuppressWarnings("unchecked") // B is the builder itself
  private B self() {
    return (B) this;
  }
}
