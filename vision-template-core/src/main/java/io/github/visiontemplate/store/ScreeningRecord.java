package io.github.visiontemplate.store;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.semester.Semester;

/**
 * A record to be stored.
 *
 * @param student whose it is
 * @param semester the semester that it counts for
 * @param screening the values
 */
public record ScreeningRecord(StudentKey student, Semester semester, VisionScreening screening) {}
