package io.github.visiontemplate.poi.internal.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One small XML part, read element by element. Names are compared without their namespace, for it
 * differs between Strict and Transitional files and some programs invent their own. What broken XML
 * there is, a DOCTYPE included, refuses the file.
 */
public final class XmlPart {

  private static final int DEEPEST = 64;

  /** The standard has some hundred; the parser remembers each one that it meets. */
  private static final int MOST_NAMES = 4_096;

  private final PartName name;
  private final XMLStreamReader xml;
  private final Set<String> names = new HashSet<>();
  private int depth;
  private int elements;

  private XmlPart(PartName name, XMLStreamReader xml) {
    this.name = name;
    this.xml = xml;
  }

  /** Reads a small part, from its root element on. */
  public static void read(ZipArchive archive, PartName name, Consumer<XmlPart> reader) {
    read(() -> archive.openSmall(name), name, reader);
  }

  /** Reads a small part to its end, and returns how many elements it has. */
  static int countElements(ZipArchive archive, PartName name) {
    List<XmlPart> part = new ArrayList<>();
    read(archive, name, part::add);
    return part.get(0).elements;
  }

  /** Reads a part of any size, from its root element on. */
  public static void readLarge(ZipArchive archive, PartName name, Consumer<XmlPart> reader) {
    read(() -> archive.open(name), name, reader);
  }

  private static void read(Source source, PartName name, Consumer<XmlPart> reader) {
    try (InputStream content = new TagGuard(new Utf8InputStream(source.open()), name)) {
      XMLStreamReader xml = factory().createXMLStreamReader(content);
      XmlPart part = new XmlPart(name, xml);
      part.toRoot();
      reader.accept(part);
      part.toEnd();
      xml.close();
    } catch (UncheckedStreamException e) { // from text, which is parsed when it is asked for
      throw Refusal.corrupt(name.toString());
    } catch (XMLStreamException e) {
      throw failure(name, e);
    } catch (CharConversionException | CharacterCodingException e) {
      throw Refusal.corrupt(name.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the element's local name. */
  public String element() {
    return xml.getLocalName();
  }

  /** Returns the value of an attribute, or null if there is none. */
  public @Nullable String attribute(String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(localName)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /**
   * Returns the value of an attribute that holds a number, or the given one where it is missing or
   * none.
   */
  public int number(String localName, int otherwise) {
    return XmlText.number(attribute(localName), otherwise);
  }

  /** Tells whether an attribute holds one of the words for yes. */
  public boolean flag(String localName) {
    String value = attribute(localName);
    return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
  }

  /**
   * Hands over the children of the element, one after the other; what is left of a child is
   * skipped. Of alternative content the fallback counts, for no extension is understood here.
   */
  public void children(Consumer<XmlPart> reader) {
    int parent = depth;
    while (next() && depth >= parent) {
      if (depth > parent) {
        child(reader);
      }
    }
  }

  /** Returns the text of the element, without that of its children. */
  public String text(int mostCharacters) {
    StringBuilder text = new StringBuilder();
    int element = depth;
    for (int event = pull(); depth >= element; event = pull()) {
      if (isText(event) && depth == element) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
      if (text.length() > mostCharacters) {
        throw Refusal.tooLarge("TEXT_LENGTH", mostCharacters);
      }
    }
    return text.toString();
  }

  private void child(Consumer<XmlPart> reader) {
    int child = depth;
    switch (element()) {
      case "AlternateContent" -> children(part -> part.fallback(reader));
      default -> reader.accept(this);
    }
    while (depth >= child) {
      pull();
    }
  }

  private void fallback(Consumer<XmlPart> reader) {
    if (element().equals("Fallback")) {
      children(reader);
    }
  }

  /** Moves to the next start or end of an element; returns false at the end of the part. */
  private boolean next() {
    int event;
    do {
      event = pull();
    } while (event != XMLStreamConstants.START_ELEMENT
        && event != XMLStreamConstants.END_ELEMENT
        && event != XMLStreamConstants.END_DOCUMENT);
    return event != XMLStreamConstants.END_DOCUMENT;
  }

  private void toRoot() {
    if (!next()) {
      throw Refusal.corrupt(name.toString());
    }
  }

  /** What stands behind is not used, but a part that was cut off must not look complete. */
  private void toEnd() {
    while (next()) {}
  }

  private int pull() {
    int event = event();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> open();
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw Refusal.corrupt(name.toString());
      default -> {}
    }
    if (depth > DEEPEST) {
      throw Refusal.corrupt(name.toString());
    }
    return event;
  }

  private void open() {
    depth++;
    elements++;
    names.add(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      names.add(xml.getAttributeLocalName(i));
    }
    if (names.size() > MOST_NAMES) {
      throw Refusal.corrupt(name.toString());
    }
  }

  private int event() {
    try {
      return xml.next();
    } catch (XMLStreamException e) {
      throw failure(name, e);
    } catch (UnreadableTemplateException e) {
      throw e;
    } catch (RuntimeException e) { // what the parser did not foresee
      throw Refusal.corrupt(name.toString());
    }
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private static RuntimeException failure(PartName name, XMLStreamException e) {
    return e.getNestedException() instanceof IOException io
            && !(io instanceof CharConversionException || io instanceof CharacterCodingException)
        ? new UncheckedIOException(io)
        : Refusal.corrupt(name.toString());
  }

  /** A new one each time, for a factory keeps all names that it ever met. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  @FunctionalInterface
  private interface Source {
    InputStream open() throws IOException;
  }
}
