/**
 * Finds out who the pupils of a workbook are. A host implements {@link
 * io.github.visiontemplate.match.StudentDirectory}; {@link
 * io.github.visiontemplate.match.InMemoryStudentDirectory} is an implementation for small hosts and
 * for tests.
 */
@NullMarked
package io.github.visiontemplate.match;

import org.jspecify.annotations.NullMarked;
