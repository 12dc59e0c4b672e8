package io.github.visiontemplate.match;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.Map;
import java.util.Set;

/**
 * SPI: the host's register of pupils. Both methods are asked in bulk, some hundred to a thousand
 * keys at a time and from many threads, and look within the uploader's scope alone: a pupil of
 * another school is {@link Match.NotFound} unless the host chooses to answer {@link
 * Match.OutOfScope}.
 *
 * <p>A key that is missing in the answer counts as not found.
 */
public interface StudentDirectory {

  /** Returns one answer for each national student number asked. */
  Map<NationalStudentNumber, Match> findByNumber(
      Set<NationalStudentNumber> numbers, Uploader uploader);

  /** Returns one answer for each of the host's own keys asked. */
  Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader);
}
