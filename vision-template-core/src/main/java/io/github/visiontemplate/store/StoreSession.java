package io.github.visiontemplate.store;

import java.util.List;

/**
 * One upload as one transaction. Nothing is visible to others before {@link #commit}. If the
 * session is closed without a commit or a refusal, nothing is stored. A session is used by one
 * thread.
 *
 * <p>The session holds the uploader's schools, and other uploads for these schools wait. Closing
 * the session always frees the schools, whatever happened before. A store may free them as soon as
 * {@link #commit} or {@link #refuse} is done.
 *
 * @since 0.1
 */
public interface StoreSession extends AutoCloseable {

  /** Returns the identifier of this upload. */
  UploadId id();

  /**
   * Stores a batch of records and returns the change of each record, in the same order. Within one
   * upload, no pupil and semester occurs twice. Implementations get each change from {@link
   * RecordChange#upon} and the existing records; the records below the topmost are needed only for
   * overwritten records.
   *
   * @throws StoreException if the store fails; the session can then only be closed
   * @throws IllegalStateException if the session has ended
   */
  List<RecordChange> put(List<ScreeningRecord> records);

  /**
   * Makes the records and the upload record visible, all of them or none.
   *
   * @param result how the upload ended: {@link UploadResult.Outcome#STORED}
   * @throws StoreException if the store fails; nothing of the upload is then stored
   * @throws IllegalStateException if the session has ended
   */
  void commit(UploadResult result);

  /**
   * Discards all records of the upload and stores only the upload record.
   *
   * @param result why the file was refused
   * @throws StoreException if the store fails; nothing of the upload is then stored
   * @throws IllegalStateException if the session has ended
   */
  void refuse(UploadResult result);

  /**
   * Ends the session. Without a commit or a refusal before, nothing of the upload is stored. The
   * schools are freed even if closing fails. Closing a second time does nothing.
   *
   * @throws StoreException if the store fails
   */
  @Override
  void close();
}
