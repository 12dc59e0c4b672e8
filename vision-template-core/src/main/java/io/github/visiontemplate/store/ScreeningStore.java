package io.github.visiontemplate.store;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.semester.Semester;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SPI: the host's store of screening records. Thread-safe.
 *
 * <p>For each pupil and semester a store keeps a pile of records: one record for each upload in
 * force. The topmost record is the current record; those below are its history. An upload puts its
 * record on top even if the values stay the same, so the current record belongs to the last upload.
 * Reverting an upload removes those of its records that are topmost.
 *
 * <p>Uploads that share a school run one after the other: {@link #begin} waits until earlier
 * uploads have freed the school, see {@link StoreSession}. The data that a session or {@link #find}
 * returns for the uploader's pupils while the session is open therefore stay correct until its
 * commit. Uploads of different schools do not wait for each other. {@link UploadTurns} lets uploads
 * within one process wait.
 *
 * @since 0.1
 */
public interface ScreeningStore {

  /**
   * Begins an upload as soon as all of the uploader's schools are free. A thread must close its
   * session before it begins another upload for the same school.
   *
   * @throws StoreException if the store fails, or the wait takes too long
   */
  StoreSession begin(UploadHeader upload);

  /**
   * Returns the stored records of these pupils in a semester; pupils without a record are missing
   * from the returned map.
   *
   * @throws StoreException if the store fails
   */
  Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester);

  /**
   * Returns the upload records of the uploader with this identifier, stored and refused uploads,
   * newest first.
   *
   * @param most the largest number of upload records to return
   * @throws StoreException if the store fails
   */
  List<UploadRecord> uploads(Uploader uploader, int most);

  /**
   * Returns the last upload by the uploader that has the same content and {@linkplain
   * UploadRecord#stands() stands}.
   *
   * @param sha256 the hash of the content, as in {@link
   *     io.github.visiontemplate.table.TemplateFile.Facts}
   * @throws StoreException if the store fails
   */
  Optional<UploadRecord> storedUpload(String sha256, Uploader uploader);

  /**
   * Undoes an upload in one transaction. Each record of the upload that is topmost is removed. If
   * there is a record below, that record becomes the current record again, as it was and with the
   * upload that it came from. Records that a later upload has overwritten or left unchanged stay,
   * and so do the records of pupils who are no longer within scope. To undo the rest, this method
   * may be called again, for example after the later upload was reverted. A reversal waits for the
   * schools like an upload.
   *
   * @param by the uploader who reverts: it must have the same identifier as the original uploader,
   *     and all schools that the original uploader had
   * @param at the time of the reversal, for the upload record
   * @param scope tells which pupils may be touched; called in bulk before anything is changed
   * @return what was reverted, with counts of 0 for a refused upload; empty if this uploader has no
   *     such upload
   * @throws StoreException if the store fails
   */
  Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope);
}
