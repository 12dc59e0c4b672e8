package io.github.visiontemplate.store;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one upload reads from the store. A store can answer everything on one connection, which the
 * view keeps until it is closed. A view is used by the thread that asked for it.
 *
 * @since 0.1
 */
public interface StoreView extends AutoCloseable {

  /**
   * Returns the last upload by the uploader that has the same content and {@linkplain
   * UploadRecord#stands() stands}.
   *
   * @param sha256 the hash of the content, as in {@link
   *     io.github.visiontemplate.table.TemplateFile.Facts}
   * @throws StoreException if the store fails
   */
  Optional<UploadRecord> storedUpload(String sha256);

  /**
   * Returns the stored records of these pupils in a semester; pupils without a record are missing
   * from the returned map.
   *
   * @throws StoreException if the store fails
   */
  Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester);

  /**
   * Returns the change that each of these records would make, in the same order, and stores
   * nothing. Implementations get each change from {@link RecordChange#upon} and the existing
   * records; the records below the topmost are needed only for overwritten records.
   *
   * @throws StoreException if the store fails
   */
  List<RecordChange> changes(List<ScreeningRecord> records);

  /**
   * Ends the view. Closing a second time does nothing.
   *
   * @throws StoreException if the store fails
   */
  @Override
  void close();
}
