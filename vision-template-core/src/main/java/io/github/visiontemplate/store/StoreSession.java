package io.github.visiontemplate.store;

import java.util.List;

/**
 * One upload as one transaction. Nothing is visible to others before {@link #commit()}; closing
 * without it takes everything back. Used by one thread.
 */
public interface StoreSession extends AutoCloseable {

  /** Returns the identifier of this upload. */
  UploadId id();

  /**
   * Stores a batch of records, no pupil and semester twice within one upload, and returns what
   * became of each, in their order.
   *
   * @throws StoreException if the store fails; the session can then only be closed
   * @throws IllegalStateException if the session was committed or closed
   */
  List<Change> put(List<ScreeningRecord> records);

  /**
   * Makes the upload visible, entirely or not at all. Uploads that run at the same time end as if
   * one had come after the other.
   *
   * @throws StoreException if the store fails; nothing of the upload is then stored
   * @throws IllegalStateException if the session was committed or closed
   */
  void commit();

  /** Ends the session; without a commit before, nothing of the upload is stored. */
  @Override
  void close();
}
