package io.github.visiontemplate.store;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;

/** The pupil and the semester of one current record. */
record Slot(StudentKey student, Semester semester) {}
