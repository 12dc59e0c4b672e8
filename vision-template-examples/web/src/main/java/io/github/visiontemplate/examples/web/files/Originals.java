package io.github.visiontemplate.examples.web.files;

import io.github.visiontemplate.examples.web.BeijingTime;
import io.github.visiontemplate.examples.web.account.NotFoundException;
import io.github.visiontemplate.examples.web.account.Secrets;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files as people uploaded them, encrypted. They lie in the database, so that a file and the
 * record of its upload are stored together or not at all.
 */
@Repository
public class Originals {

  /** H2 keeps at most a megabyte in a value. */
  private static final int PART_BYTES = 1 << 20;

  private final JdbcClient database;
  private final OriginalsKey key;
  private final Clock clock;

  Originals(JdbcClient database, OriginalsKey key, Clock clock) {
    this.database = database;
    this.key = key;
    this.clock = clock;
  }

  /** Stores a file, and returns its identifier. */
  @Transactional
  public String store(byte[] content) {
    String id = Secrets.random(16);
    byte[] nonce = Secrets.randomBytes(OriginalsKey.NONCE_BYTES);
    database
        .sql("insert into originals (id, key_id, nonce, stored_at) values (?, ?, ?, ?)")
        .params(id, key.id(), nonce, BeijingTime.of(clock.instant()))
        .update();
    byte[] encrypted = key.encrypt(content, nonce, id);
    for (int start = 0; start < encrypted.length; start += PART_BYTES) {
      int end = Math.min(encrypted.length, start + PART_BYTES);
      database
          .sql("insert into original_parts (original, part, content) values (?, ?, ?)")
          .params(id, start / PART_BYTES, Arrays.copyOfRange(encrypted, start, end))
          .update();
    }
    return id;
  }

  /**
   * Returns a file.
   *
   * @throws NotFoundException if it was removed
   * @throws UnreadableOriginalException if it was encrypted with another key, or damaged
   */
  @Transactional(readOnly = true)
  public byte[] read(String id) {
    Sealed sealed =
        database
            .sql("select key_id, nonce from originals where id = ?")
            .param(id)
            .query((row, number) -> new Sealed(row.getString(1), row.getBytes(2)))
            .optional()
            .orElseThrow(NotFoundException::new);
    if (!sealed.keyId().equals(key.id())) {
      throw new UnreadableOriginalException("the file was encrypted with another key");
    }
    ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
    database
        .sql("select content from original_parts where original = ? order by part")
        .param(id)
        .query((row, number) -> row.getBytes(1))
        .list()
        .forEach(encrypted::writeBytes);
    return key.decrypt(encrypted.toByteArray(), sealed.nonce(), id);
  }

  /** Removes a file. */
  public void remove(String id) {
    database.sql("delete from originals where id = ?").param(id).update();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Sealed(String keyId, byte[] nonce) {}
}
