package io.github.visiontemplate.poi.internal.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.sheet.Utf8InputStream;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.PartWriter;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small XML part that is changed in places: what is not changed stays as it was, character by
 * character; a part in another encoding becomes UTF-8. The elements are those of the original, also
 * after changes. Not thread-safe.
 *
 * <pre>{@code
 * XmlEdit types = XmlEdit.read(archive, PartName.of("[Content_Types].xml"));
 * types.root().append("<Default Extension=\"vml\" ContentType=\"…\"/>");
 * changes.replace(name, types::writeTo);
 * }</pre>
 */
public final class XmlEdit {

  /** Parts that are changed as a whole are small; one of this size would only fill the memory. */
  private static final int MOST_BYTES = 64 << 20;

  private record Change(int from, int to, CharSequence replacement) {}

  /** What is put before an element stands before what is put in its place. */
  private static final Comparator<Change> IN_ORDER =
      Comparator.comparingInt(Change::from).thenComparingInt(Change::to);

  private final String text;
  private final List<Change> changes = new ArrayList<>();
  private final Map<Integer, StringBuilder> opened = new HashMap<>();

  private XmlEdit(String text) {
    this.text = text;
  }

  /** Edits a document that is known to be well-formed. */
  public static XmlEdit of(String wellFormed) {
    return new XmlEdit(wellFormed);
  }

  /**
   * Reads a part.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if it is missing, damaged or
   *     too large to be changed in memory
   */
  public static XmlEdit read(ZipArchive archive, PartName name) {
    XmlPart.read(archive, name, root -> {});
    return new XmlEdit(text(archive, name));
  }

  /** Reads a part, well-formed or not, as text. */
  public static String text(ZipArchive archive, PartName name) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (InputStream part = new Utf8InputStream(archive.open(name))) {
      byte[] step = new byte[8192];
      for (int read = part.read(step); read >= 0; read = part.read(step)) {
        content.write(step, 0, read);
        if (content.size() > MOST_BYTES) {
          throw Refusal.tooLarge("PART_BYTES", MOST_BYTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content.toString(UTF_8);
  }

  /** Returns the outermost element. */
  public XmlElement root() {
    return new XmlElement(this, XmlElement.nextTag(text, 0));
  }

  /** Puts a text in the place of a range; texts for the same place stand in the order of calls. */
  void replace(int from, int to, CharSequence replacement) {
    changes.add(new Change(from, to, replacement));
  }

  /** Gives an element that is written as one tag, which ends at a place, the given content. */
  void open(int tagEnd, String name, String content) {
    StringBuilder inside = opened.get(tagEnd);
    if (inside == null) {
      inside = new StringBuilder(content);
      opened.put(tagEnd, inside);
      replace(tagEnd - "/>".length(), tagEnd, ">");
      replace(tagEnd, tagEnd, inside);
      replace(tagEnd, tagEnd, "</" + name + ">");
    } else {
      inside.append(content);
    }
  }

  /** Tells whether anything is changed. */
  public boolean isChanged() {
    return !changes.isEmpty();
  }

  String text() {
    return text;
  }

  /** Returns the changed document. */
  public String result() {
    StringBuilder result = new StringBuilder(text.length() + 1024);
    append(0, text.length(), result);
    return result.toString();
  }

  /** Returns the changed document up to a place of the original. */
  public String resultBefore(int place) {
    StringBuilder result = new StringBuilder();
    append(0, place, result);
    return result.toString();
  }

  /** Returns the changed document from a place of the original on. */
  public String resultFrom(int place) {
    StringBuilder result = new StringBuilder();
    append(place, text.length(), result);
    return result.toString();
  }

  /** Writes the changed document; a {@link PartWriter}. */
  public void writeTo(OutputStream output) throws IOException {
    output.write(result().getBytes(UTF_8));
  }

  private void append(int from, int to, StringBuilder result) {
    int done = from;
    for (Change change : changes.stream().sorted(IN_ORDER).toList()) {
      if (change.from() >= from && change.to() <= to && change.from() >= done) {
        result.append(text, done, change.from()).append(change.replacement());
        done = change.to();
      }
    }
    result.append(text, done, to);
  }
}
