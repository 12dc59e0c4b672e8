package io.github.visiontemplate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.visiontemplate.model.Classification.ReducedVision;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementsTest {

  @Property
  void aPowerIsReadAsItIsPrinted(@ForAll @IntRange(min = -3000, max = 3000) int hundredths) {
    Diopters power = Diopters.ofHundredths(hundredths);
    assertThat(power.hundredths()).isEqualTo(hundredths);
    assertThat(power.toString()).matches("-?[0-9]{1,2}\\.[0-9]{2}").doesNotStartWith("-0.00");
    assertThat(Diopters.of(power.toString())).isEqualTo(power).hasSameHashCodeAs(power);
    assertThat(Diopters.of(power.toBigDecimal().stripTrailingZeros())).isEqualTo(power);
  }

  @Property
  void powersAreOrderedAsNumbers(
      @ForAll @IntRange(min = -3000, max = 3000) int one,
      @ForAll @IntRange(min = -3000, max = 3000) int other) {
    Diopters power = Diopters.ofHundredths(one);
    assertThat(Integer.signum(power.compareTo(Diopters.ofHundredths(other))))
        .isEqualTo(Integer.compare(one, other));
    assertThat(power.equals(Diopters.ofHundredths(other))).isEqualTo(one == other);
  }

  @ParameterizedTest
  @CsvSource({"+0.5,0.50", "3,3.00", "-1.250,-1.25", "-0,0.00", "1e1,10.00"})
  void aPowerIsPrintedWithTwoDecimals(String text, String printed) {
    assertThat(Diopters.of(text)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30.01", "-30.25", "0.125", "", "eins", "1e999999999", "1e-999999999"})
  void otherTextsAreNoPower(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Diopters.of(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {3001, -3001, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void powersBeyondThirtyDioptresAreRefused(int hundredths) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Diopters.ofHundredths(hundredths))
        .withMessage("expected -30.00 to 30.00 D, found hundredths " + hundredths);
  }

  @Property
  void anAcuityIsReadAsItIsPrinted(@ForAll @IntRange(min = 30, max = 53) int tenths) {
    VisualAcuity acuity = VisualAcuity.ofTenths(tenths);
    assertThat(acuity.tenths()).isEqualTo(tenths);
    assertThat(acuity.isBelowChart()).isFalse();
    assertThat(new BigDecimal(acuity.toString())).isEqualTo(BigDecimal.valueOf(tenths, 1));
    assertThat(VisualAcuity.of(acuity.toString())).isEqualTo(acuity).hasSameHashCodeAs(acuity);
    assertThat(acuity)
        .isGreaterThan(VisualAcuity.BELOW_CHART)
        .isNotEqualTo(VisualAcuity.BELOW_CHART);
  }

  @Test
  void belowTheChartIsAValueOfItsOwn() {
    assertThat(VisualAcuity.of("BELOW_CHART")).isSameAs(VisualAcuity.BELOW_CHART);
    assertThat(VisualAcuity.BELOW_CHART).hasToString("BELOW_CHART");
    assertThat(VisualAcuity.BELOW_CHART.isBelowChart()).isTrue();
    assertThat(VisualAcuity.BELOW_CHART.tenths()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.9", "5.4", "4.85", "4", "0", "9", "9.0", "", " 4.8", "４.8"})
  void otherTextsAreNoAcuity(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> VisualAcuity.of(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 29, 54, -48})
  void tenthsOffTheChartAreRefused(int tenths) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VisualAcuity.ofTenths(tenths))
        .withMessage("expected 30 to 53 tenths, found " + tenths);
  }

  @ParameterizedTest
  @CsvSource({
    "0.01,3.0",
    "0.1,4.0",
    "0.12,4.1",
    "0.15,4.2",
    "0.2,4.3",
    "0.25,4.4",
    "0.3,4.5",
    "0.4,4.6",
    "0.5,4.7",
    "0.6,4.8",
    "0.8,4.9",
    "1.0,5.0",
    "1.2,5.1",
    "1.5,5.2",
    "2.0,5.3"
  })
  void decimalAcuitiesConvertByTheTableOfTheStandard(double decimal, String fiveGrade) {
    assertThat(VisualAcuity.ofDecimal(decimal)).contains(VisualAcuity.of(fiveGrade));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.005, 2.5, Double.NaN, Double.POSITIVE_INFINITY})
  void decimalAcuitiesOffTheChartConvertToNothing(double decimal) {
    assertThat(VisualAcuity.ofDecimal(decimal)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "5.3,NONE",
    "5.0,NONE",
    "4.9,MILD",
    "4.8,MODERATE",
    "4.6,MODERATE",
    "4.5,SEVERE",
    "3.0,SEVERE",
    "BELOW_CHART,SEVERE"
  })
  void reducedVisionIsGraded(String acuity, ReducedVision grade) {
    assertThat(Classification.reducedVision(VisualAcuity.of(acuity))).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "4.9,-0.75,0.00,true",
    "4.9,-0.50,-0.25,true",
    "4.9,-0.50,0.00,false",
    "4.9,0.00,-1.00,false",
    "5.0,-3.00,0.00,false",
    "BELOW_CHART,-6.00,-2.00,true",
    "4.0,2.00,0.00,false"
  })
  void myopiaScreensByAcuityAndSphericalEquivalent(
      String acuity, String sphere, String cylinder, boolean myopic) {
    Refraction refraction = new Refraction(Diopters.of(sphere), Diopters.of(cylinder), 180);
    assertThat(
            Classification.isScreeningMyopia(new EyeReading(VisualAcuity.of(acuity), refraction)))
        .isEqualTo(myopic);
  }

  @Test
  void anEyeThatWasNotRefractedIsNotMyopic() {
    assertThat(Classification.isScreeningMyopia(new EyeReading(VisualAcuity.of("4.0"), null)))
        .isFalse();
  }

  @Property
  void theSphericalEquivalentIsSphereAndHalfTheCylinder(
      @ForAll @IntRange(min = -3000, max = 3000) int sphere,
      @ForAll @IntRange(min = -1500, max = 1500) int cylinder) {
    Refraction refraction =
        new Refraction(Diopters.ofHundredths(sphere), Diopters.ofHundredths(cylinder), 0);
    BigDecimal twice = BigDecimal.valueOf(2L * sphere + cylinder, 2);
    assertThat(refraction.sphericalEquivalent().multiply(BigDecimal.valueOf(2)))
        .isEqualByComparingTo(twice);
    assertThat(refraction.sphericalEquivalent().scale()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "15.25,90,'expected a cylinder of -15.00 to 15.00 D, found 15.25'",
    "-1.00,181,'expected an axis of 0 to 180 degrees, found 181'",
    "-1.00,-1,'expected an axis of 0 to 180 degrees, found -1'",
    "-1.00,,'expected an axis with a cylinder of -1.00'"
  })
  void aRefractionOutOfItsRangeIsRefused(String cylinder, Integer axis, String message) {
    Diopters power = Diopters.of(cylinder);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Refraction(Diopters.ZERO, power, axis))
        .withMessage(message);
  }

  @Test
  void anAxisIsNotNeededWithoutACylinder() {
    assertThat(new Refraction(Diopters.of("1"), Diopters.ZERO, null).axis()).isNull();
    assertThat(new Refraction(Diopters.of("1"), Diopters.of("-15"), 0).axis()).isZero();
  }
}
