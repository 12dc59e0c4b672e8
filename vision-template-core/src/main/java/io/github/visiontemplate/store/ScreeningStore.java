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
 * <p>Per pupil and semester a store holds the records of the uploads that are in force, one upon
 * the other; the topmost is the record, those below are its history. An upload lays its record on
 * top, also where the values stay the same, so a record belongs to the last upload that holds it.
 * Reverting an upload takes its records away again, where they are on top.
 *
 * <p>Uploads that share a school come one after the other: {@link #begin} waits until those before
 * have freed it, see {@link StoreSession}. What a session or {@link #find} says of the uploader's
 * pupils while a session is open therefore holds until its commit. Uploads of different schools do
 * not wait for each other. {@link UploadTurns} does the waiting within one process.
 */
public interface ScreeningStore {

  /**
   * Begins an upload, as soon as all the uploader's schools are free. A thread must not begin
   * another one of a school before it has closed the first.
   *
   * @throws StoreException if the store fails, or the wait takes too long
   */
  StoreSession begin(UploadHeader upload);

  /**
   * Returns the stored records of these pupils in a semester; pupils without one are missing in the
   * answer.
   *
   * @throws StoreException if the store fails
   */
  Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester);

  /**
   * Returns the upload records of an uploader, told by its identifier: stored and refused ones,
   * newest first.
   *
   * @param most how many at most
   * @throws StoreException if the store fails
   */
  List<UploadRecord> uploads(Uploader uploader, int most);

  /**
   * Returns the last upload of the same content by the same uploader that {@linkplain
   * UploadRecord#stands() stands}.
   *
   * @param sha256 the hash as in {@link io.github.visiontemplate.table.TemplateFile.Facts}
   * @throws StoreException if the store fails
   */
  Optional<UploadRecord> storedUpload(String sha256, Uploader uploader);

  /**
   * Undoes an upload, entirely or not at all: where its record is the topmost, what lies below
   * comes back as it was, with the upload that it came from, or the record goes if there is none.
   * Where a later upload has overwritten it or left it unchanged, that stays; so does every record
   * of a pupil who is no longer within scope. May be called again, such as after the later upload
   * was reverted, to do the rest. Waits its turn like an upload.
   *
   * @param by who reverts: the uploader itself, by its identifier and with all schools it had
   * @param at when, for the upload record
   * @param scope tells which pupils may be touched; asked in bulk before anything is changed
   * @return what was done, nothing at all for an upload that was refused; empty if this uploader
   *     has no such upload
   * @throws StoreException if the store fails
   */
  Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope);
}
