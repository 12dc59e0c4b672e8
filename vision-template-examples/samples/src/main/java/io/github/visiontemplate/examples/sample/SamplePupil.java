package io.github.visiontemplate.examples.sample;

import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.VisionScreening;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A made-up pupil.
 *
 * @param key the key in the roster
 * @param number the true student number
 * @param rosterNumber the number in the roster; null if the roster has none
 * @param matching whether the number in the workbook is found in the roster
 * @param name the name
 * @param sex the sex
 * @param birthDate the birth date
 * @param school the school
 * @param schoolClass the class
 * @param screening the screening
 */
record SamplePupil(
    String key,
    String number,
    @Nullable String rosterNumber,
    NumberFate matching,
    String name,
    Sex sex,
    LocalDate birthDate,
    SampleSchool school,
    SampleClass schoolClass,
    VisionScreening screening) {

  /** Returns the number as the workbook shows it. */
  String workbookNumber() {
    return SampleNumbers.inWorkbook(number, matching);
  }

  boolean isUnmatchedInRoster() {
    return matching != NumberFate.MATCHED && matching.isInRoster();
  }
}
