package io.github.visiontemplate.poi.internal.xml;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.XmlScanner.Token;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML part element by element, in one pass. Names are compared without their namespace,
 * because it differs between Strict and Transitional files, and some programs invent their own. A
 * part that is not well-formed or has a document type is refused, even if the damage is in content
 * that nobody asks for.
 *
 * <pre>{@code
 * XmlReader.read(archive, part, root -> root.children(child -> names.add(child.attribute("name"))));
 * }</pre>
 */
public final class XmlReader {

  private final ByteWindow window;
  private final XmlScanner xml;
  private final XmlCheck check;
  private final NamedAttributes attributes;
  private final XmlNames names;
  private final StringBuilder text = new StringBuilder();
  private String element = "";
  private int depth;

  private XmlReader(XmlScanner xml) {
    this.xml = xml;
    window = xml.window();
    check = new XmlCheck(xml);
    attributes = new NamedAttributes(xml);
    names = new XmlNames(xml.location());
  }

  /**
   * Reads a part that describes the workbook.
   *
   * @param reader is called once, at the root element
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is missing,
   *     damaged or too large
   */
  public static void read(ZipArchive archive, PartName name, Consumer<XmlReader> reader) {
    try (InputStream content = archive.openSmall(name)) {
      read(content, archive, name, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a part that may be as large as a sheet.
   *
   * @param reader is called once, at the root element
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is missing or
   *     damaged
   */
  public static void readLarge(ZipArchive archive, PartName name, Consumer<XmlReader> reader) {
    try (InputStream content = archive.open(name)) {
      read(content, archive, name, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(
      InputStream content, ZipArchive archive, PartName name, Consumer<XmlReader> reader) {
    long most = archive.limits().get(ReadLimit.WORKBOOK_BYTES);
    XmlReader xml = new XmlReader(XmlScanner.of(content, name.toString(), most));
    xml.move();
    reader.accept(xml);
    while (xml.move()) {
      // read to the end, so that a truncated part is refused
    }
  }

  /** Returns the element's name without a prefix. */
  public String element() {
    return element;
  }

  /**
   * Returns the value of the attribute with this name, apart from a prefix. Returns null if there
   * is none.
   */
  public @Nullable String attribute(String name) {
    int index = attributes.findLocal(name);
    return index < 0 ? null : attributes.text(index);
  }

  /** Returns the whole number in an attribute. Returns {@code otherwise} if there is none. */
  public int number(String attribute, int otherwise) {
    return XmlText.number(attribute(attribute), otherwise);
  }

  /**
   * Returns whether an attribute holds one of the words for yes: {@code 1}, {@code true} or {@code
   * on}.
   */
  public boolean flag(String attribute) {
    String value = attribute(attribute);
    return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
  }

  /**
   * Calls the given reader for each child of the element, in order. Content that the reader does
   * not read is skipped. Of alternative content ({@code AlternateContent}) only the fallback is
   * read, because no extension is understood here. Read the attributes of the element before its
   * children.
   */
  public void children(Consumer<XmlReader> reader) {
    int parent = depth;
    while (move() && depth >= parent) {
      if (depth > parent) {
        child(reader);
      }
    }
  }

  /**
   * Returns the text of the element, without that of its children.
   *
   * @param maxCharacters the highest number of characters; a longer text is refused
   */
  public String text(int maxCharacters) {
    int parent = depth;
    text.setLength(0);
    for (Token token = next(); depth >= parent; token = next()) {
      if (isText(token)) {
        String piece = decoded(token);
        if (depth == parent) {
          text.append(piece);
        }
      }
      if (text.length() > maxCharacters) {
        throw Refusal.tooLarge(ReadLimit.TEXT_LENGTH, maxCharacters);
      }
    }
    return text.toString();
  }

  private void child(Consumer<XmlReader> reader) {
    int child = depth;
    if (element.equals("AlternateContent")) {
      children(part -> part.fallback(reader));
    } else {
      reader.accept(this);
    }
    while (depth >= child) {
      move();
    }
  }

  private void fallback(Consumer<XmlReader> reader) {
    if (element.equals("Fallback")) {
      children(reader);
    }
  }

  /** Moves to the next start or end of an element. Returns false at the end of the part. */
  private boolean move() {
    Token token = next();
    while (isText(token)) {
      check.token(token);
      token = next();
    }
    return token != Token.EOF;
  }

  private Token next() {
    window.pin();
    Token token = xml.next();
    if (token == Token.START) {
      depth++;
      check.token(token);
      element = names.get(window.bytes(), xml.localStart(), xml.nameEnd());
    } else if (token == Token.END) {
      depth--;
    }
    return token;
  }

  private static boolean isText(Token token) {
    return token == Token.TEXT || token == Token.CDATA;
  }

  private String decoded(Token token) {
    String piece =
        XmlText.decode(window.bytes(), xml.textStart(), xml.textEnd(), token == Token.CDATA);
    if (piece == null) {
      throw xml.location().corrupt();
    }
    return piece;
  }
}
