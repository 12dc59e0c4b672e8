package io.github.visiontemplate.poi.internal.rewrite;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.SplicedOutput;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a window in which elements can be held in memory until their fate is decided, or left
 * out.
 */
final class RewriterOutput {

  /** What a text that is asked for later takes in memory, in addition to the text. */
  private static final int LATER_BYTES = 256;

  /** A text that is known when nothing is held any more. */
  private record Later(int place, String original, Supplier<@Nullable String> text) {}

  private final ByteWindow window;
  private final SplicedOutput out;
  private final long maxHeld;
  private final Held held = new Held();
  private final List<Later> later = new ArrayList<>();
  private int holds;
  private int omissions;
  private boolean changed;

  RewriterOutput(ByteWindow window, OutputStream out, long maxHeld) {
    this.window = window;
    this.out = new SplicedOutput(window, out);
    this.maxHeld = maxHeld;
  }

  /** Returns whether anything was changed. */
  boolean isChanged() {
    return changed;
  }

  /** Copies the window up to a distance from its pin. */
  void copyTo(int distance) {
    if (omissions == 0 && holds == 0) {
      out.copyTo(distance);
      return;
    }
    int pin = window.pinned();
    append(window.bytes(), pin + out.done(), pin + distance);
    out.skipTo(distance);
  }

  /** Copies the window up to its position and pins it there. */
  void copyAll() {
    copyTo(window.position() - window.pinned());
    out.copyAll();
  }

  /** Writes text that replaces nothing of the window. */
  void insert(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    append(bytes, 0, bytes.length);
    changed |= bytes.length > 0;
  }

  /** Writes text in place of the window up to a distance from its pin. */
  void replaceTo(int distance, String text) {
    insert(text);
    out.skipTo(distance);
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
    int done = out.done();
    String original = new String(bytes, pin + done, distance - done, StandardCharsets.UTF_8);
    later.add(new Later(held.size(), original, text));
    out.skipTo(distance);
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

  /** Writes what was collected, unless it is held. */
  void writeOut() {
    out.writeOut();
  }

  void flush() {
    out.flush();
  }

  private void append(byte[] bytes, int from, int to) {
    if (omissions > 0 || from == to) {
      return;
    }
    if (holds > 0) {
      held.write(bytes, from, to - from);
      checkHeld();
    } else {
      out.append(bytes, from, to);
    }
  }

  private void checkHeld() {
    if (held.size() + (long) later.size() * LATER_BYTES > maxHeld) {
      throw Refusal.tooLarge(ReadLimit.WORKBOOK_BYTES, maxHeld);
    }
  }

  private void writeHeld() {
    int written = 0;
    for (Later next : later) {
      out.append(held.bytes(), written, next.place());
      written = next.place();
      @Nullable String text = next.text().get();
      changed |= text != null;
      out.append((text == null ? next.original() : text).getBytes(StandardCharsets.UTF_8));
    }
    out.append(held.bytes(), written, held.size());
    held.cut(0);
    later.clear();
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
