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
 * uploads have freed the school, see {@link StoreSession}. What a session reads of the uploader's
 * pupils therefore stays correct until its commit. Uploads of different schools do not wait for
 * each other. {@link UploadTurns} lets uploads within one process wait.
 *
 * <p><b>Transactions.</b> A session is a transaction. A store may bind it to its thread, so that
 * the directory, the links and whatever else reads the same database on that thread use the
 * session's connection. An import then needs one connection, and a pool cannot run dry because
 * imports wait for a second one. On the session's own thread, {@link #find} and {@link #uploads}
 * may therefore already show what the session has put. Other threads see nothing before the commit.
 *
 * <p>A host may import within a transaction of its own if its store joins that transaction. Then a
 * session is a part of it, {@link StoreSession#discard} and {@link StoreSession#close} without a
 * commit undo this part only, and the records become visible when the host's transaction ends. The
 * schools are freed then, not before. If the host rolls back, nothing is stored, not even the
 * upload record. So a host tells people that an upload is stored only after its transaction has
 * ended. A store that cannot join the transaction refuses in {@link #begin}. Never may a part of an
 * upload survive.
 *
 * @since 0.1
 */
public interface ScreeningStore {

  /**
   * Begins an upload as soon as all of the uploader's schools are free. An import calls this method
   * before it reads anything of the file.
   *
   * @throws StoreException if the store fails, or the wait takes too long
   * @throws IllegalStateException if the calling thread is within a transaction that the store
   *     cannot join
   */
  StoreSession begin(UploadHeader upload);

  /**
   * Returns a view for a dry run of an upload. It neither waits for other uploads nor makes them
   * wait.
   *
   * @throws StoreException if the store fails
   */
  StoreView preview(UploadHeader upload);

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
