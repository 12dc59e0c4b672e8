package io.github.visiontemplate.examples.sample;

import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Makes up realistic measurements, in steps of a quarter dioptre. Myopia grows with the grade, and
 * acuity falls with myopia.
 */
final class SampleEyes {

  private final SplittableRandom random;

  SampleEyes(SplittableRandom random) {
    this.random = random;
  }

  /** Returns a pupil's record. */
  VisionScreening screening(int grade, LocalDate examDate) {
    boolean myopic = random.nextInt(100) < 15 + 7 * grade;
    boolean orthokeratology = myopic && grade > 1 && random.nextInt(100) < 8;
    int equivalent = myopic && !orthokeratology ? myopia(grade) : random.nextInt(-1, 5);
    return new VisionScreening(examDate, eye(equivalent), eye(equivalent), orthokeratology);
  }

  private int myopia(int grade) {
    int usual = -3 - random.nextInt(4 + 2 * grade);
    return random.nextInt(100) < 4 ? usual - random.nextInt(12, 24) : usual;
  }

  private EyeReading eye(int pupilsEquivalent) {
    int equivalent = pupilsEquivalent + random.nextInt(-1, 2);
    int cylinder = random.nextInt(100) < 40 ? 0 : -random.nextInt(1, 7);
    int axis = cylinder == 0 ? 0 : random.nextInt(1, 181);
    int sphere = equivalent - cylinder / 2;
    return new EyeReading(
        acuity(equivalent), new Refraction(quarters(sphere), quarters(cylinder), axis));
  }

  private VisualAcuity acuity(int equivalent) {
    if (equivalent >= -2) {
      return VisualAcuity.ofTenths(50 + random.nextInt(3));
    }
    int tenths = 50 + equivalent * 4 / 5 + random.nextInt(-1, 2);
    return tenths < 30 ? VisualAcuity.BELOW_CHART : VisualAcuity.ofTenths(Math.min(49, tenths));
  }

  private static Diopters quarters(int quarters) {
    return Diopters.ofHundredths(quarters * 25);
  }
}
