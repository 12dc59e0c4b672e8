package io.github.visiontemplate.store;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.semester.Semester;

/**
 * A record to be stored.
 *
 * @param student the pupil of the record
 * @param semester the semester of the record
 * @param screening the values of the screening
 * @since 0.1
 */
public record ScreeningRecord(StudentKey student, Semester semester, VisionScreening screening) {}
