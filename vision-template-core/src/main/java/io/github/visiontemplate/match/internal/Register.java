package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The host's register of pupils as one uploader sees it. The host is never asked for an empty set.
 *
 * @param directory the host's register
 * @param uploader the uploader whose scope applies
 */
record Register(StudentDirectory directory, Uploader uploader) {

  static final Match NOT_FOUND = new Match.NotFound();

  Map<NationalStudentNumber, Match> byNumber(Set<NationalStudentNumber> numbers) {
    return numbers.isEmpty() ? Map.of() : directory.findByNumber(numbers, uploader);
  }

  Map<StudentKey, Match> byKey(Set<StudentKey> keys) {
    return keys.isEmpty() ? Map.of() : directory.findByKey(keys, uploader);
  }

  /**
   * Returns the pupil of an answer. Returns null if the answer has no pupil, or a pupil outside the
   * uploader's scope, which the directory should not return.
   */
  @Nullable Student pupil(@Nullable Match match) {
    return match instanceof Match.Matched found && uploader.covers(found.student().school())
        ? found.student()
        : null;
  }
}
