package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.XmlBytes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The cell types that the attribute {@code t} of a cell may name. */
@SuppressWarnings("ImmutableEnumChecker") // the bytes are never given away
enum CellKind {
  /** Also the type of a cell that names none. */
  NUMBER("n"),
  SHARED_TEXT("s"),
  INLINE_TEXT("inlineStr"),
  FORMULA_TEXT("str"),
  BOOLEAN("b"),
  ERROR("e"),
  ISO_DATE("d");

  private static final CellKind[] ALL = values();

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final byte[] name;

  CellKind(String name) {
    this.name = name.getBytes(StandardCharsets.US_ASCII);
  }

  static CellKind at(int ordinal) {
    return ALL[ordinal];
  }

  /** Returns the type with this name, or null if the name is unknown. */
  static @Nullable CellKind of(byte[] bytes, int from, int to) {
    for (CellKind kind : ALL) {
      if (XmlBytes.equal(bytes, from, to, kind.name)) {
        return kind;
      }
    }
    return null;
  }
}
