package io.github.visiontemplate.validate;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks drafts against the rules. Immutable and thread-safe.
 *
 * <p>A host adds rules by passing its own {@code Validator}. For instance, the host may add
 * constraints to {@link ScreeningDraft} by a programmatic mapping, or use its own groups in
 * addition to {@link jakarta.validation.groups.Default}.
 */
public final class ScreeningValidator {

  private static final Comparator<Finding> BY_FIELD =
      Comparator.comparing(Finding::field, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Finding::code);

  private final Supplier<Validator> validator;
  private final @Nullable Clock clock;
  private final Class<?>[] groups;

  private ScreeningValidator(
      Supplier<Validator> validator, @Nullable Clock clock, Class<?>... groups) {
    this.validator = validator;
    this.clock = clock;
    this.groups = groups.clone();
  }

  /**
   * Returns a validator with the rules of the national form. Today is the current date in China,
   * wherever the host runs.
   */
  public static ScreeningValidator standard() {
    return Standard.IN_CHINA;
  }

  /**
   * Returns a validator with the rules of the national form. Today is the current date of the given
   * clock, in the clock's zone.
   */
  public static ScreeningValidator standard(Clock clock) {
    return new ScreeningValidator(new LazyValidator(clock), clock);
  }

  /**
   * Returns a validator with the rules of a host's {@code Validator}, which must come from
   * Hibernate Validator.
   *
   * @param validator the host's validator; its clock determines today
   * @param groups the groups to validate; if none are given, the default group
   */
  public static ScreeningValidator of(Validator validator, Class<?>... groups) {
    return new ScreeningValidator(() -> validator, null, groups);
  }

  /**
   * Returns the violations in a draft, in the order of the fields. If a value has an error, its
   * warnings are left out.
   */
  public List<Finding> validate(ScreeningDraft draft) {
    if (clock != null && FlawlessDraft.is(draft, clock)) {
      return List.of();
    }
    Set<ConstraintViolation<ScreeningDraft>> violations = validator.get().validate(draft, groups);
    if (violations.isEmpty()) {
      return List.of();
    }
    List<Finding> all = violations.stream().map(Findings::of).sorted(BY_FIELD).toList();
    return all.stream().filter(finding -> finding.isError() || !isWrong(finding, all)).toList();
  }

  private static boolean isWrong(Finding warning, List<Finding> all) {
    return warning.field() != null
        && all.stream().anyMatch(other -> other.isError() && other.field() == warning.field());
  }

  private static final class Standard {

    static final ScreeningValidator IN_CHINA = standard(Clock.system(ZoneId.of("Asia/Shanghai")));
  }
}
