package io.github.visiontemplate.poi.internal.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/**
 * Stores many texts in little memory. A text takes one byte for each character if all its
 * characters fit, else two. A text becomes a string only when it is requested. Not thread-safe.
 */
final class TextTable {

  /** The size of a block. No garbage collector treats arrays of this size as large. */
  private static final int BLOCK_BITS = 18;

  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int MAX_BLOCKS = 1 << (Integer.SIZE - BLOCK_BITS);
  private static final int PLACES_BITS = 16;
  private static final int PLACES = 1 << PLACES_BITS;
  private static final int NARROWEST_WIDE = 0x100;

  /**
   * The bytes before the characters of a text: its length, and whether it takes two bytes per
   * character.
   */
  private static final int HEAD = Integer.BYTES;

  private final List<byte[]> blocks = new ArrayList<>();

  /** The block of each text and the position in that block. */
  private final List<int[]> places = new ArrayList<>();

  private byte[] block = new byte[0];
  private int filled;
  private int size;

  int size() {
    return size;
  }

  /** Adds a text. Returns false if there is no room for it. */
  boolean add(String text) {
    int length = text.length();
    boolean wide = isWide(text);
    int bytes = HEAD + (wide ? 2 * length : length);
    if (bytes > block.length - filled && !openBlock(Math.max(bytes, BLOCK))) {
      return false;
    }
    if (size % PLACES == 0) {
      places.add(new int[PLACES]);
    }
    places.get(size / PLACES)[size % PLACES] = (blocks.size() - 1) << BLOCK_BITS | filled;
    size++;
    putInt(wide ? ~length : length);
    for (int i = 0; i < length; i++) {
      char character = text.charAt(i);
      if (wide) {
        block[filled++] = (byte) (character >> 8);
      }
      block[filled++] = (byte) character;
    }
    return true;
  }

  String get(int index) {
    int place = places.get(index / PLACES)[index % PLACES];
    byte[] bytes = blocks.get(place >>> BLOCK_BITS);
    int at = place & (BLOCK - 1);
    int length = getInt(bytes, at);
    return length < 0
        ? wide(bytes, at + HEAD, ~length)
        : new String(bytes, at + HEAD, length, ISO_8859_1);
  }

  private boolean openBlock(int length) {
    if (blocks.size() == MAX_BLOCKS) {
      return false;
    }
    block = new byte[length];
    blocks.add(block);
    filled = 0;
    return true;
  }

  private static boolean isWide(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= NARROWEST_WIDE) {
        return true;
      }
    }
    return false;
  }

  private static String wide(byte[] bytes, int from, int length) {
    char[] characters = new char[length];
    for (int i = 0, at = from; i < length; i++, at += 2) {
      characters[i] = (char) (bytes[at] << 8 | (bytes[at + 1] & 0xFF));
    }
    return new String(characters);
  }

  private void putInt(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      block[filled++] = (byte) (value >> shift);
    }
  }

  private static int getInt(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }
}
