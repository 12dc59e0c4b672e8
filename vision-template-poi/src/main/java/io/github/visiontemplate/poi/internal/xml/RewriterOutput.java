package io.github.visiontemplate.poi.internal.xml;

import io.github.visiontemplate.poi.internal.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A copy of what a window passes, with some of it replaced. It goes through, into memory as long as
 * an element is held, or nowhere as long as one is left out.
 */
final class RewriterOutput {

  /** Lists of rules are far smaller; more would only fill the memory. */
  private static final int MOST_HELD = 1 << 24;

  /** What a text that is asked for later takes, beside the text. */
  private static final int LATER_BYTES = 256;

  /** A text that is known when nothing is held any more. */
  private record Later(int place, String original, Supplier<@Nullable String> text) {}

  private final ByteWindow window;
  private final OutputStream out;
  private final Held held = new Held();
  private final List<Later> later = new ArrayList<>();
  private int done;
  private int holds;
  private int omissions;
  private boolean changed;

  RewriterOutput(ByteWindow window, OutputStream out) {
    this.window = window;
    this.out = out;
  }

  /** Tells whether anything became other than it was. */
  boolean isChanged() {
    return changed;
  }

  /** Copies the window up to a distance from its pin. */
  void copyTo(int distance) {
    int pin = window.pinned();
    append(window.bytes(), pin + done, pin + distance);
    done = distance;
  }

  /** Copies the window up to its position and pins it there. */
  void copyAll() {
    copyTo(window.position() - window.pinned());
    window.pin();
    done = 0;
  }

  /** Writes text that stands for nothing of the window. */
  void insert(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    append(bytes, 0, bytes.length);
    changed |= bytes.length > 0;
  }

  /** Writes text in place of the window up to a distance from its pin. */
  void replaceTo(int distance, String text) {
    insert(text);
    done = distance;
    changed = true;
  }

  /**
   * The same with a text that is asked for when nothing is held any more; null then keeps what is
   * there.
   */
  void replaceLaterTo(int distance, Supplier<@Nullable String> text) {
    if (holds == 0) {
      throw new IllegalStateException("expected an element to be held");
    }
    int pin = window.pinned();
    byte[] bytes = window.bytes();
    String original = new String(bytes, pin + done, distance - done, StandardCharsets.UTF_8);
    later.add(new Later(held.size(), original, text));
    done = distance;
    checkHeld();
  }

  /** Writes nothing until {@link #resume}; these pairs nest. */
  void omit() {
    omissions++;
    changed = true;
  }

  void resume() {
    copyTo(window.position() - window.pinned());
    omissions--;
  }

  /** Keeps what follows in memory until {@link #release}; these pairs nest. */
  int hold() {
    holds++;
    return held.size();
  }

  /** Ends what {@link #hold} began at a place in memory, and may drop it. */
  void release(int place, boolean dropped) {
    copyTo(window.position() - window.pinned());
    holds--;
    if (dropped) {
      held.cut(place);
      while (!later.isEmpty() && later.get(later.size() - 1).place() >= place) {
        later.remove(later.size() - 1);
      }
      changed = true;
    }
    if (holds == 0) {
      writeHeld();
    }
  }

  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(byte[] bytes, int from, int to) {
    if (omissions > 0 || from == to) {
      return;
    }
    if (holds > 0) {
      held.write(bytes, from, to - from);
      checkHeld();
    } else {
      write(bytes, from, to - from);
    }
  }

  private void checkHeld() {
    if (held.size() + (long) later.size() * LATER_BYTES > MOST_HELD) {
      throw Refusal.tooLarge("WORKBOOK_BYTES", MOST_HELD);
    }
  }

  private void writeHeld() {
    int written = 0;
    for (Later next : later) {
      write(held.bytes(), written, next.place() - written);
      written = next.place();
      @Nullable String text = next.text().get();
      changed |= text != null;
      byte[] bytes = (text == null ? next.original() : text).getBytes(StandardCharsets.UTF_8);
      write(bytes, 0, bytes.length);
    }
    write(held.bytes(), written, held.size() - written);
    held.cut(0);
    later.clear();
  }

  private void write(byte[] bytes, int from, int length) {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Memory that is read without a copy, and can be cut. */
  private static final class Held extends ByteArrayOutputStream {

    byte[] bytes() {
      return buf;
    }

    void cut(int size) {
      count = size;
    }
  }
}
