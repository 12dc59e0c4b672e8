package io.github.visiontemplate.poi.internal.xml;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * The bytes of a stream that are in memory: everything from the pin on. An index into the bytes is
 * valid until the next {@link #load()}. A distance from the pin is valid until the next {@link
 * #pin()}.
 */
public final class ByteWindow {

  /** The size in bytes that a window usually has at first. */
  public static final int USUAL_SIZE = 1 << 16;

  /** The largest size that an array can have on every Java platform. */
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  /**
   * Follows the last byte, so that loops over text, names or attribute values need not check the
   * limit.
   */
  private static final byte GUARD = '<';

  private final InputStream input;
  private final Location location;
  private final long most;

  private byte[] bytes;
  private int pin;
  private int position;
  private int limit;
  private boolean ended;

  /**
   * Starts before the first byte of a stream.
   *
   * @param most how many bytes may be in memory
   */
  ByteWindow(InputStream input, Location location, int size, long most) {
    this.input = input;
    this.location = location;
    this.most = most;
    this.bytes = new byte[Math.max(size, 4)];
    this.bytes[0] = GUARD;
  }

  /** Loads the rest of the stream. */
  void loadAll() {
    while (load()) {
      // to the end
    }
  }

  /**
   * Returns the array of the bytes in memory, without a copy. The next {@link #load()} may replace
   * the array.
   */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns the index of the first byte that is kept in memory: the pin. */
  public int pinned() {
    return pin;
  }

  /** Returns the index of the first byte that is not yet consumed. */
  public int position() {
    return position;
  }

  /** Returns the index behind the last byte in memory, where there is a guard. */
  public int limit() {
    return limit;
  }

  /** Consumes the bytes before an index. */
  public void moveTo(int index) {
    position = index;
  }

  /** Moves the pin to the position: from now on, only the bytes from there on are kept. */
  public void pin() {
    pin = position;
  }

  /** Loads more bytes. Returns false at the end of the stream. */
  public boolean load() {
    if (ended) {
      return false;
    }
    makeRoom();
    try {
      int count = input.readNBytes(bytes, limit, bytes.length - 1 - limit);
      limit += count;
      bytes[limit] = GUARD;
      ended = count == 0;
      return !ended;
    } catch (CharacterCodingException | ZipException | EOFException e) {
      throw location.corrupt(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void makeRoom() {
    int kept = limit - pin;
    if (kept > bytes.length / 2) {
      grow();
    }
    if (pin > 0) {
      System.arraycopy(bytes, pin, bytes, 0, kept);
      position -= pin;
      limit = kept;
      pin = 0;
    }
  }

  private void grow() {
    int largest = (int) Math.min(most, LARGEST_ARRAY);
    if (bytes.length >= largest) {
      throw Refusal.tooLarge(ReadLimit.WORKBOOK_BYTES, most);
    }
    bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length, largest));
  }
}
