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
 * The host's register of pupils as one uploader sees it. It is never asked for an empty set.
 *
 * @param directory the host's register
 * @param uploader who acts
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
   * Returns the pupil of an answer; null if it has none. Pupils of other schools are dropped, in
   * case the directory answers with one.
   */
  @Nullable Student pupil(@Nullable Match match) {
    return match instanceof Match.Matched found && uploader.covers(found.student().school())
        ? found.student()
        : null;
  }
}
