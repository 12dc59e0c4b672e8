package io.github.visiontemplate.match;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.Map;
import java.util.Set;

/**
 * SPI: the host's register of pupils. Both methods are called in bulk, with some hundred to a
 * thousand keys at a time, from many threads. They search only within the uploader's scope: for a
 * pupil of another school they return {@link Match.NotFound}, unless the host chooses to return
 * {@link Match.OutOfScope}.
 *
 * <p>A key that is missing from the returned map counts as not found. If a method throws or returns
 * null, the import or export ends with a {@link DirectoryException}.
 *
 * <p>An import calls the directory on the thread of its open {@link
 * io.github.visiontemplate.store.StoreSession}. A directory in the same database should use the
 * session's connection: if each import needs a second connection, a pool that is too small for all
 * of them stops.
 *
 * @since 0.1
 */
public interface StudentDirectory {

  /** Returns one answer for each of the given national student numbers. */
  Map<NationalStudentNumber, Match> findByNumber(
      Set<NationalStudentNumber> numbers, Uploader uploader);

  /** Returns one answer for each of the given keys of the host. */
  Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader);
}
