package io.github.visiontemplate.store;

import io.github.visiontemplate.model.Uploader;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The upload records, in the order in which the uploads began. Only {@link #begin} is thread-safe.
 */
final class InMemoryUploads {

  private final AtomicInteger begun = new AtomicInteger();
  private final NavigableMap<Integer, Upload> uploads = new TreeMap<>();

  private record Upload(Uploader uploader, UploadRecord record) {

    boolean belongsTo(Uploader by) {
      return uploader.id().equals(by.id()) && by.schools().containsAll(uploader.schools());
    }
  }

  int begin() {
    return begun.incrementAndGet();
  }

  void end(int number, UploadId id, UploadHeader header, UploadResult result) {
    UploadRecord record =
        new UploadRecord(
            id, header.uploader().id(), header.file(), header.origin(), header.at(), result, null);
    uploads.put(number, new Upload(header.uploader(), record));
  }

  /** Returns the uploads of an uploader, newest first. */
  Stream<UploadRecord> of(Uploader uploader) {
    return uploads.descendingMap().values().stream()
        .map(Upload::record)
        .filter(record -> record.uploaderId().equals(uploader.id()));
  }

  /** Returns an upload that this uploader may revert. */
  Optional<UploadRecord> find(UploadId id, Uploader by) {
    return uploads.values().stream()
        .filter(upload -> upload.record().id().equals(id) && upload.belongsTo(by))
        .map(Upload::record)
        .findFirst();
  }

  void reverted(UploadId id, Instant at) {
    uploads.replaceAll(
        (number, upload) ->
            upload.record().id().equals(id)
                ? new Upload(upload.uploader(), upload.record().withRevertedAt(at))
                : upload);
  }
}
