package io.github.visiontemplate.issue.internal;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.IssueCode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The errors that a request accepts. */
public final class Acceptances {

  private Acceptances() {}

  /**
   * Accepts errors wherever they occur in the file.
   *
   * @throws IllegalArgumentException if errors with one of the codes cannot be accepted
   */
  public static List<Acceptance> of(IssueCode... codes) {
    Objects.requireNonNull(codes, "expected codes, found null");
    return Arrays.stream(codes).map(Acceptance::of).toList();
  }

  /** Returns what was accepted before, followed by what is accepted now. */
  public static List<Acceptance> join(List<Acceptance> before, List<Acceptance> now) {
    Objects.requireNonNull(now, "expected acceptances, found null");
    return Stream.concat(before.stream(), now.stream()).toList();
  }
}
