package io.github.visiontemplate.validate;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.jspecify.annotations.Nullable;

/**
 * Checks drafts against the rules of the national form and against rules of a host. Immutable and
 * thread-safe.
 *
 * <p>A host adds its own rules as constraints on {@link ScreeningDraft} or {@link EyeDraft}:
 *
 * <pre>{@code
 * ScreeningValidator rules =
 *     ScreeningValidator.with(
 *         mapping ->
 *             mapping
 *                 .type(EyeDraft.class)
 *                 .field("acuity")
 *                 .constraint(new DecimalMinDef().value("3.5").message("{school.acuity.low}")));
 * }</pre>
 *
 * <p>A violation of such a constraint is a {@link
 * io.github.visiontemplate.issue.IssueCode#HOST_RULE}.
 *
 * <ul>
 *   <li>Its message is looked up in the host's resource bundles {@code ValidationMessages_zh_CN}
 *       and {@code ValidationMessages_en}. Both texts are kept, and a reader sees the one in the
 *       reader's language.
 *   <li>A constraint on the draft as a whole names the column to mark by a property node: the name
 *       of a {@link io.github.visiontemplate.schema.Field} such as {@code CLASS_CODE}, or the name
 *       of an extra column. If there is no node, or the form lacks that column, the cell of the
 *       student number or, in a city template, of the student key is marked.
 *   <li>It is an error unless the payload of the constraint is {@link Warning}.
 * </ul>
 *
 * @since 0.1
 */
public final class ScreeningValidator {

  private static final Clock BEIJING = Clock.system(ZoneId.of("Asia/Shanghai"));
  private static final Comparator<Finding> BY_COLUMN =
      Comparator.comparing(Finding::field, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Finding::extra, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Finding::code);

  private final Supplier<ValidatorFactory> factory;
  private final Clock clock;
  private final boolean isStandard;
  private final Class<?>[] groups;
  private volatile @Nullable Validator built;

  private ScreeningValidator(
      Supplier<ValidatorFactory> factory, Clock clock, boolean isStandard, Class<?>... groups) {
    this.factory = factory;
    this.clock = clock;
    this.isStandard = isStandard;
    this.groups = groups.clone();
  }

  /**
   * Returns a validator with the rules of the national form. Today is the current date in Beijing,
   * wherever the host runs.
   */
  public static ScreeningValidator standard() {
    return Standard.IN_BEIJING;
  }

  /**
   * Returns a validator with the rules of the national form and constraints of a host. No
   * expression language is needed. Today is the current date in Beijing.
   *
   * @param constraints adds the host's constraints to the mapping; called once, at once
   * @throws jakarta.validation.ValidationException if a constraint does not fit its property
   */
  public static ScreeningValidator with(Consumer<ConstraintMapping> constraints) {
    return of(Validators.factory(constraints));
  }

  /**
   * Returns a validator with the rules of a host's factory, for a host whose framework creates its
   * constraints. The factory's message interpolator finds the messages, but the factory's clock is
   * not used. Today is the current date in Beijing.
   *
   * @param factory a factory of Hibernate Validator; the host closes it
   * @param groups the groups to validate; if none are given, the default group
   */
  public static ScreeningValidator of(ValidatorFactory factory, Class<?>... groups) {
    return new ScreeningValidator(() -> factory, BEIJING, false, groups);
  }

  /**
   * Returns a validator with the same rules. Today is the current date of the given clock, in the
   * clock's zone. An import uses its own clock in this way.
   */
  public ScreeningValidator withClock(Clock other) {
    return other.equals(clock) ? this : new ScreeningValidator(factory, other, isStandard, groups);
  }

  /**
   * Returns the violations in a draft, in the order of the columns. If a value has an error, its
   * warnings are left out.
   */
  public List<Finding> validate(ScreeningDraft draft) {
    if (isStandard && FlawlessDraft.is(draft, clock)) {
      return List.of();
    }
    Set<ConstraintViolation<ScreeningDraft>> violations = validator().validate(draft, groups);
    if (violations.isEmpty()) {
      return List.of();
    }
    List<Finding> all = violations.stream().map(Findings::of).sorted(BY_COLUMN).toList();
    return all.stream().filter(finding -> finding.isError() || !isWrong(finding, all)).toList();
  }

  private static boolean isWrong(Finding warning, List<Finding> all) {
    return all.stream().anyMatch(other -> other.isError() && warning.isBeside(other));
  }

  /**
   * Builds the validator only when the first draft needs it. Building takes as long as reading some
   * thousand rows, and most files have no flaw and need no validator.
   */
  private Validator validator() {
    Validator validator = built;
    return validator == null ? build() : validator;
  }

  private synchronized Validator build() {
    Validator validator = built;
    if (validator == null) {
      validator = Validators.of(factory.get(), clock);
      built = validator;
    }
    return validator;
  }

  private static final class Standard {

    static final ScreeningValidator IN_BEIJING =
        new ScreeningValidator(() -> Factory.SHARED, BEIJING, true);
  }

  private static final class Factory {

    static final ValidatorFactory SHARED = Validators.factory(mapping -> {});
  }
}
