package io.github.visiontemplate.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class FlawlessDraftTest {

  /** Given as a host's, the standard rules are always asked. */
  private static final ScreeningValidator RULES =
      ScreeningValidator.of(Validators.of(Drafts.clock()));

  @Test
  void aGoodDraftIsFlawless() {
    assertThat(FlawlessDraft.is(Drafts.GOOD, Drafts.clock())).isTrue();
  }

  @Property(tries = 20_000)
  void aDraftIsFlawlessExactlyWhereTheRulesFindNothing(@ForAll("drafts") ScreeningDraft draft) {
    boolean flawless = FlawlessDraft.is(draft, Drafts.clock());
    boolean accepted = RULES.validate(draft).isEmpty();
    assertThat(flawless && !accepted).isFalse();
    assertThat(flawless).isEqualTo(accepted && isOfTwoDecimals(draft));
  }

  /** Numbers written with more decimals, even if they are zeros, are left to the rules. */
  private static boolean isOfTwoDecimals(ScreeningDraft draft) {
    return Stream.of(draft.right(), draft.left())
        .flatMap(eye -> Stream.of(eye.acuity(), eye.sphere(), eye.cylinder(), eye.axis()))
        .allMatch(number -> number == null || number.scale() <= 2);
  }

  @Property(tries = 5_000)
  void datesNearALimitAreLeftToTheRules(@ForAll("dates") LocalDate date) {
    ScreeningDraft draft = Drafts.examinedOn(date);
    if (FlawlessDraft.is(draft, Drafts.clock())) {
      assertThat(RULES.validate(draft)).isEmpty();
    }
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.integers()
        .between(-1000, 10)
        .edgeCases(edges -> edges.add(-732, -731, -730, -729, -2, -1, 0, 1))
        .map(days -> Drafts.TODAY.plusDays(days));
  }

  @Provide
  Arbitrary<ScreeningDraft> drafts() {
    Arbitrary<EyeDraft> eyes =
        Combinators.combine(
                numbers(0, 3.0, 4.9, 5.0, 5.3, 5.4, 9, 2.9),
                numbers(0, -30, 30, 30.25, -3, -2.75, -2.5, 0.1),
                numbers(0, -15, 15, 15.25, -4, 4, -3.75, 0.5),
                numbers(0, 180, 181, -1, 90, 0.5))
            .as(EyeDraft::new);
    Arbitrary<LocalDate> birthDates =
        Arbitraries.of(
                Drafts.BIRTH_DATE, Drafts.EXAM_DATE, Drafts.EXAM_DATE.plusDays(1), LocalDate.EPOCH)
            .injectNull(0.1);
    return Combinators.combine(
            Arbitraries.frequencyOf(Tuple.of(2, eyes), Tuple.of(1, Arbitraries.just(Drafts.EYE))),
            Arbitraries.frequencyOf(Tuple.of(1, eyes), Tuple.of(2, Arbitraries.just(Drafts.EYE))),
            Arbitraries.of(true, false, false).injectNull(0.05),
            Arbitraries.of(Drafts.EXAM_DATE, Drafts.EXAM_DATE.minusYears(1)).injectNull(0.05),
            birthDates)
        .as(ScreeningDraft::new);
  }

  /** Numbers around those that decide, in several scales, and none at all. */
  private static Arbitrary<BigDecimal> numbers(double... deciding) {
    Arbitrary<BigDecimal> near =
        Combinators.combine(
                Arbitraries.of(Arrays.stream(deciding).boxed().toList()),
                Arbitraries.of(0, 0, 0, 0, 25, -25, 10, -10, 1, -1),
                Arbitraries.of(0, 1, 2, 2, 3, 5))
            .as(
                (number, hundredths, scale) -> {
                  BigDecimal sum =
                      BigDecimal.valueOf(number).add(BigDecimal.valueOf(hundredths, 2));
                  return sum.scale() > scale ? sum.stripTrailingZeros() : sum.setScale(scale);
                });
    return near.injectNull(0.05);
  }
}
