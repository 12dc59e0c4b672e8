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
 * The part of a stream that is in memory: everything from the pin on. An index into the bytes holds
 * until the next {@link #load()}; a distance from the pin holds until the next {@link #pin()}.
 */
public final class ByteWindow {

  /** The size in bytes with which a window begins. */
  public static final int USUAL_SIZE = 1 << 16;

  /** The largest size that arrays have on every Java platform. */
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  /**
   * Follows the last byte, so that no loop over text, names or attribute values has to ask for the
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
   * Begins before the first byte.
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

  /** Loads all that is left. */
  void loadAll() {
    while (load()) {
      // to the end
    }
  }

  /** Returns the memory itself; another one after the next {@link #load()}. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns the index of the first byte that is kept. */
  public int pinned() {
    return pin;
  }

  /** Returns the index of the first byte that is not consumed. */
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

  /** Keeps the bytes from the position on, and only those. */
  public void pin() {
    pin = position;
  }

  /** Loads more bytes; false at the end of the stream. */
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
