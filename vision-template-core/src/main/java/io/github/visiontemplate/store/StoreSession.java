package io.github.visiontemplate.store;

import java.util.List;

/**
 * One upload as one transaction. Nothing is visible to other threads before {@link #commit}. If the
 * session is closed without a commit, nothing is stored. A session is used by the thread that began
 * it, and that thread has no other session open.
 *
 * <p>The session holds the uploader's schools, and other uploads for these schools wait. The
 * schools are freed when the transaction ends. This is at the latest when the session is closed,
 * whatever happened before; only a session that has joined a transaction of the host ends together
 * with that transaction, see {@link ScreeningStore}.
 *
 * @since 0.1
 */
public interface StoreSession extends StoreView {

  /** Returns the identifier of this upload. */
  UploadId id();

  /**
   * Stores a batch of records and returns the change of each record, in the same order, as {@link
   * #changes} would. Within one upload, no pupil and semester occurs twice.
   *
   * @throws StoreException if the store fails; the session can then only be {@linkplain #discard()
   *     emptied} or closed
   * @throws IllegalStateException if the session has ended
   */
  List<RecordChange> put(List<ScreeningRecord> records);

  /**
   * Discards all records and links that were put so far. The session goes on and keeps the schools.
   * Also possible after a failure.
   *
   * @throws StoreException if the store fails; the session can then only be closed
   * @throws IllegalStateException if the session has ended
   */
  void discard();

  /**
   * Makes the records that were put and the upload record visible, all of them or none. Afterwards
   * the session can only be closed. A refused upload, after {@link #discard()}, leaves its upload
   * record alone.
   *
   * @param result how the upload ended
   * @throws StoreException if the store fails; nothing of the upload is then stored
   * @throws IllegalStateException if the session has ended, or failed and was not emptied
   */
  void commit(UploadResult result);

  /**
   * Ends the session. Without a commit before, nothing of the upload is stored. The schools are
   * freed even if closing fails. Closing a second time does nothing.
   *
   * @throws StoreException if the store fails
   */
  @Override
  void close();
}
