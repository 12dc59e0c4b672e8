package io.github.visiontemplate.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningDraftTest {

  private static final ScreeningValidator VALIDATOR =
      ScreeningValidator.standard().withClock(Drafts.clock());

  @Test
  void aDraftBecomesARecord() {
    ScreeningDraft draft =
        new ScreeningDraft(
            Drafts.eye("4.8", "-1.25", "-0.50", "90.0"),
            Drafts.eye("5", "0.5", "0", ""),
            true,
            Drafts.EXAM_DATE,
            null,
            Map.of("串镜", "1"));
    assertThat(draft.toScreening())
        .isEqualTo(
            new VisionScreening(
                Drafts.EXAM_DATE,
                new EyeReading(
                    VisualAcuity.ofTenths(48),
                    new Refraction(Diopters.of("-1.25"), Diopters.of("-0.50"), 90)),
                new EyeReading(
                    VisualAcuity.ofTenths(50),
                    new Refraction(Diopters.of("0.50"), Diopters.ZERO, null)),
                true,
                Map.of("串镜", "1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "9", "9.00"})
  void bothCodesAreBelowTheChart(String code) {
    VisionScreening screening = Drafts.with(Drafts.eye(code, "", "", "")).toScreening();
    assertThat(screening.right()).isEqualTo(new EyeReading(VisualAcuity.BELOW_CHART, null));
  }

  @Test
  void aDraftWithErrorsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drafts.examinedOn(null).toScreening())
        .withMessage("expected a draft without errors, found one without a required value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drafts.with(Drafts.eye("", "1", "0", "")).toScreening())
        .withMessage("expected a draft without errors, found one without acuity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drafts.with(Drafts.eye("4.8", "", "0", "")).toScreening())
        .withMessage("expected a draft without errors, found a refraction that is incomplete");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drafts.with(Drafts.eye("4.85", "", "", "")).toScreening());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drafts.with(Drafts.eye("4.8", "1", "1", "90.5")).toScreening());
  }

  @Property
  void whateverHasNoErrorBecomesARecord(@ForAll("drafts") ScreeningDraft draft) {
    if (VALIDATOR.validate(draft).stream().noneMatch(Finding::isError)) {
      assertThat(draft.toScreening().examDate()).isEqualTo(draft.examDate());
    } else {
      assertThat(VALIDATOR.validate(draft)).doesNotHaveDuplicates();
    }
  }

  @Provide
  Arbitrary<ScreeningDraft> drafts() {
    return Combinators.combine(
            eyes(),
            eyes(),
            Arbitraries.of(true, false).injectNull(0.1),
            Arbitraries.integers().between(-1000, 10).map(Drafts.TODAY::plusDays).injectNull(0.1),
            Arbitraries.integers().between(-9000, 0).map(Drafts.TODAY::plusDays).injectNull(0.1))
        .as(ScreeningDraftTest::draft);
  }

  private static ScreeningDraft draft(
      EyeDraft right, EyeDraft left, Boolean lenses, LocalDate examDate, LocalDate birthDate) {
    return new ScreeningDraft(right, left, lenses, examDate, birthDate);
  }

  private static Arbitrary<EyeDraft> eyes() {
    return Combinators.combine(
            numbers(29, 54, 1),
            numbers(-3100, 3100, 2),
            numbers(-1600, 1600, 2),
            numbers(-1, 182, 0))
        .as(EyeDraft::new);
  }

  private static Arbitrary<BigDecimal> numbers(int from, int to, int scale) {
    return Arbitraries.integers()
        .between(from, to)
        .map(unscaled -> BigDecimal.valueOf(unscaled, scale))
        .injectNull(0.1);
  }
}
