package io.github.visiontemplate.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlawlessDraftTest {

  /** Given as a host's, the standard rules are always asked. */
  private static final ScreeningValidator RULES =
      ScreeningValidator.with(mapping -> {}).withClock(Drafts.clock());

  @Test
  void aGoodDraftIsFlawless() {
    assertThat(FlawlessDraft.is(Drafts.GOOD, Drafts.clock())).isTrue();
  }

  @Property(tries = 20_000)
  void aDraftIsFlawlessExactlyWhereTheRulesFindNothing(@ForAll("drafts") ScreeningDraft draft) {
    assertFlawlessWhereAccepted(draft);
  }

  /** Each value takes every hundredth of its range and some beyond, in several scales. */
  @ParameterizedTest
  @CsvSource({"-100, 1000, 4.8, 0", "-3100, 3100, -1.25, 1", "-1600, 1600, -0.50, 2"})
  void everyHundredthOfARangeIsJudgedAsByTheRules(int from, int to, String good, int place) {
    for (int hundredths = from; hundredths <= to; hundredths++) {
      assertFlawlessWhereAccepted(draft(place, BigDecimal.valueOf(hundredths, 2)));
    }
    assertThat(FlawlessDraft.is(draft(place, new BigDecimal(good)), Drafts.clock())).isTrue();
  }

  @Test
  void everyTenthOfAnAxisIsJudgedAsByTheRules() {
    for (int tenths = -100; tenths <= 1_900; tenths++) {
      assertFlawlessWhereAccepted(draft(3, BigDecimal.valueOf(tenths, 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-4, 0, 1, 2, 3, 40})
  void theScaleOfANumberDecidesNothing(int scale) {
    for (int place = 0; place < 4; place++) {
      for (int unscaled = -100; unscaled <= 1_000; unscaled++) {
        assertFlawlessWhereAccepted(draft(place, BigDecimal.valueOf(unscaled, scale)));
      }
      for (int whole = -40; whole <= 190; whole++) {
        BigDecimal number = BigDecimal.valueOf(whole).setScale(Math.max(0, scale));
        assertFlawlessWhereAccepted(draft(place, number));
      }
    }
  }

  /** Every pair of powers in steps, with the acuities around the one that decides. */
  @ParameterizedTest
  @ValueSource(strings = {"4.9", "5.0", "5.3", "9"})
  void everyCombinationIsJudgedAsByTheRules(String acuity) {
    for (int sphere = -800; sphere <= 800; sphere += 25) {
      for (int cylinder = -1525; cylinder <= 1525; cylinder += 25) {
        EyeDraft eye =
            new EyeDraft(
                new BigDecimal(acuity),
                BigDecimal.valueOf(sphere, 2),
                BigDecimal.valueOf(cylinder, 2),
                BigDecimal.TEN);
        assertFlawlessWhereAccepted(Drafts.with(eye));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.50", "0", "0.00"})
  void whateverIsMissingIsJudgedAsByTheRules(String cylinder) {
    EyeDraft full = Drafts.eye("4.8", "-1.25", cylinder, "90");
    for (int missing = 0; missing < 128; missing++) {
      EyeDraft eye =
          new EyeDraft(
              present(missing, 0, full.acuity()),
              present(missing, 1, full.sphere()),
              present(missing, 2, full.cylinder()),
              present(missing, 3, full.axis()));
      assertFlawlessWhereAccepted(
          new ScreeningDraft(
              full,
              eye,
              present(missing, 4, false),
              present(missing, 5, Drafts.EXAM_DATE),
              present(missing, 6, Drafts.BIRTH_DATE)));
    }
  }

  private static <T> T present(int missing, int bit, T value) {
    return (missing >> bit & 1) == 0 ? value : null;
  }

  /** Returns a good draft in which one value of the right eye is another. */
  private static ScreeningDraft draft(int place, BigDecimal number) {
    EyeDraft good = Drafts.EYE;
    return Drafts.with(
        new EyeDraft(
            place == 0 ? number : good.acuity(),
            place == 1 ? number : good.sphere(),
            place == 2 ? number : good.cylinder(),
            place == 3 ? number : good.axis()));
  }

  private static void assertFlawlessWhereAccepted(ScreeningDraft draft) {
    assertThat(FlawlessDraft.is(draft, Drafts.clock()))
        .as(() -> "eyes " + values(draft.right()) + values(draft.left()))
        .isEqualTo(RULES.validate(draft).isEmpty());
  }

  private static List<BigDecimal> values(EyeDraft eye) {
    return Arrays.asList(eye.acuity(), eye.sphere(), eye.cylinder(), eye.axis());
  }

  /** Every day, seen from the zones farthest apart. */
  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "Pacific/Kiritimati", "Etc/GMT+12"})
  void everyDateIsFlawlessOnlyWhereTheRulesFindNothing(String zone) {
    Clock clock = Drafts.clock().withZone(ZoneId.of(zone));
    ScreeningValidator rules = ScreeningValidator.with(mapping -> {}).withClock(clock);
    for (int days = -1_200; days <= 10; days++) {
      ScreeningDraft draft = Drafts.examinedOn(Drafts.TODAY.plusDays(days));
      boolean accepted = rules.validate(draft).isEmpty();
      boolean nearALimit = days > -3 || days < -727;
      assertThat(FlawlessDraft.is(draft, clock)).isIn(accepted, accepted && !nearALimit);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void aBirthNearTheExaminationIsJudgedAsByTheRules(int days) {
    LocalDate birthDate = Drafts.EXAM_DATE.plusDays(days);
    assertFlawlessWhereAccepted(
        new ScreeningDraft(Drafts.EYE, Drafts.EYE, false, Drafts.EXAM_DATE, birthDate));
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
