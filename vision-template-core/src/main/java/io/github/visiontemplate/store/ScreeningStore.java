package io.github.visiontemplate.store;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import java.util.Collection;
import java.util.Map;

/** SPI: the host's store of screening records. Thread-safe. */
public interface ScreeningStore {

  /**
   * Begins an upload. Its header becomes part of the upload record when the session is committed.
   *
   * @throws StoreException if the store fails
   */
  StoreSession begin(UploadHeader upload);

  /**
   * Returns the stored records of these pupils in a semester; pupils without one are missing in the
   * answer.
   *
   * @throws StoreException if the store fails
   */
  Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester);
}
