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
 * Writes a copy of a window. Elements can be left out, or held in memory until it is decided
 * whether they stay.
 */
final class RewriterOutput {

  /** How many bytes of memory a later text takes, in addition to its characters. */
  private static final int LATER_BYTES = 256;

  /** A text that is supplied later, when no element is held any more. */
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

  /** Copies the bytes of the window up to a distance from its pin. */
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

  /** Inserts text without replacing any bytes of the window. */
  void insert(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    append(bytes, 0, bytes.length);
    changed |= bytes.length > 0;
  }

  /** Writes text in place of the window's bytes up to a distance from its pin. */
  void replaceTo(int distance, String text) {
    insert(text);
    out.skipTo(distance);
    changed = true;
  }

  /**
   * Writes text in place of the window's bytes up to a distance from its pin. The text is asked for
   * later, when no element is held any more. If the text is null, the original bytes stay.
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

  /** Leaves out everything until {@link #resume}. Pairs of these calls may be nested. */
  void omit() {
    omissions++;
    changed = true;
  }

  void resume() {
    copyTo(window.position() - window.pinned());
    omissions--;
  }

  /**
   * Holds everything in memory until {@link #release}. Returns the place at which it begins. Pairs
   * of these calls may be nested.
   */
  int hold() {
    holds++;
    return held.size();
  }

  /**
   * Ends the hold that began at a place. If it is dropped, everything since that place is left out.
   */
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

  /** Writes the collected bytes, except those that are held. */
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

  /** A byte array stream that can be read without a copy, and can be cut. */
  private static final class Held extends ByteArrayOutputStream {

    byte[] bytes() {
      return buf;
    }

    void cut(int size) {
      count = size;
    }
  }
}
