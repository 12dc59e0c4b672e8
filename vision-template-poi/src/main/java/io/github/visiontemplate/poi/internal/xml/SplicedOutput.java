package io.github.visiontemplate.poi.internal.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes a copy of the bytes that pass through a window, with some of them replaced. Small pieces
 * are collected before they are written.
 */
public final class SplicedOutput {

  private final ByteWindow window;
  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int filled;

  private int done;

  /** Begins a copy; the stream is flushed, but not closed. */
  public SplicedOutput(ByteWindow window, OutputStream out) {
    this.window = window;
    this.out = out;
  }

  /** Copies the bytes of the window up to a distance from its pin. */
  public void copyTo(int end) {
    int pin = window.pinned();
    append(window.bytes(), pin + done, pin + end);
    done = end;
  }

  /**
   * Returns the distance from the window's pin up to which bytes are already copied or left out.
   */
  public int done() {
    return done;
  }

  /** Leaves out the bytes of the window up to a distance from its pin. */
  public void skipTo(int end) {
    done = end;
  }

  /** Copies the window up to its position and pins it there. */
  public void copyAll() {
    copyTo(window.position() - window.pinned());
    window.pin();
    done = 0;
  }

  /** Appends bytes that are not in the window. */
  public void append(byte[] bytes) {
    append(bytes, 0, bytes.length);
  }

  /** Appends the bytes of a range. */
  public void append(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > buffer.length - filled) {
      writeOut();
    }
    if (length > buffer.length) {
      write(bytes, from, length);
    } else {
      System.arraycopy(bytes, from, buffer, filled, length);
      filled += length;
    }
  }

  /** Appends a short text, which is nearly always ASCII. */
  public void append(String text) {
    int length = text.length();
    if (length > buffer.length - filled) {
      writeOut();
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        append(text.substring(i).getBytes(StandardCharsets.UTF_8));
        return;
      }
      buffer[filled++] = (byte) c;
    }
  }

  /** Appends a number that is not negative. */
  public void appendDigits(int number) {
    if (number >= 10) {
      appendDigits(number / 10);
    }
    if (filled == buffer.length) {
      writeOut();
    }
    buffer[filled++] = (byte) ('0' + number % 10);
  }

  /** Writes the collected bytes and flushes the stream. */
  public void flush() {
    writeOut();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the collected bytes to the stream, which is not flushed. */
  public void writeOut() {
    write(buffer, 0, filled);
    filled = 0;
  }

  private void write(byte[] bytes, int from, int length) {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
