package io.github.visiontemplate.store;

import java.util.List;

/**
 * One upload as one transaction. Nothing is visible to others before {@link #commit}; closing
 * without an end takes everything back. Used by one thread.
 *
 * <p>The uploader's schools belong to the session until it ends, and other uploads of them wait. It
 * frees them when it is closed at the latest, whatever happened before; a store may free them as
 * soon as {@link #commit} or {@link #refuse} is done.
 */
public interface StoreSession extends AutoCloseable {

  /** Returns the identifier of this upload. */
  UploadId id();

  /**
   * Stores a batch of records, no pupil and semester twice within one upload, and returns what
   * became of each, in their order. {@link RecordChange#upon} says so from the records that lie
   * there; those below the topmost are needed for overwritten ones alone.
   *
   * @throws StoreException if the store fails; the session can then only be closed
   * @throws IllegalStateException if the session has ended
   */
  List<RecordChange> put(List<ScreeningRecord> records);

  /**
   * Makes the records and the upload record visible, entirely or not at all.
   *
   * @param result how the upload ended: {@link UploadResult.Outcome#STORED}
   * @throws StoreException if the store fails; nothing of the upload is then stored
   * @throws IllegalStateException if the session has ended
   */
  void commit(UploadResult result);

  /**
   * Takes back all records, and keeps the upload record alone.
   *
   * @param result why the file was refused
   * @throws StoreException if the store fails; nothing of the upload is then stored
   * @throws IllegalStateException if the session has ended
   */
  void refuse(UploadResult result);

  /**
   * Ends the session; without a commit or a refusal before, nothing of the upload is stored. The
   * schools are free then, also if this fails. Closing again does nothing.
   *
   * @throws StoreException if the store fails
   */
  @Override
  void close();
}
