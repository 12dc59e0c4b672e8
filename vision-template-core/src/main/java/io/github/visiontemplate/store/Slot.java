package io.github.visiontemplate.store;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;

/** Where one record has its place. */
record Slot(StudentKey student, Semester semester) {}
