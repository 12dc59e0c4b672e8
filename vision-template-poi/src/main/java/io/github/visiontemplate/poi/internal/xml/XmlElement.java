package io.github.visiontemplate.poi.internal.xml;

import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a small part, as written, to look at before the part is changed. Elements are known
 * by their names without a prefix. Immutable; its children are found when they are asked for.
 */
public final class XmlElement {

  /** Each that is kept takes memory; the styles of a workbook are some hundred thousand. */
  private static final int MOST_ELEMENTS = 500_000;

  private final String text;
  private final int start;
  private final int tagEnd;
  private final int contentEnd;
  private final int end;

  private XmlElement(String text, int start) {
    this.text = text;
    this.start = start;
    this.tagEnd = tagEnd(text, start);
    if (text.charAt(tagEnd - 2) == '/') {
      contentEnd = tagEnd;
      end = tagEnd;
    } else {
      contentEnd = contentEnd(text, tagEnd);
      end = text.indexOf('>', contentEnd) + 1;
    }
  }

  /** Returns the first element of a text that is known to be well-formed. */
  public static XmlElement of(String wellFormed) {
    return new XmlElement(wellFormed, nextTag(wellFormed, 0));
  }

  /**
   * Returns the outermost element of a part.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if it is missing, damaged or
   *     not small
   */
  public static XmlElement read(ZipArchive archive, PartName name) {
    if (XmlPart.countElements(archive, name) > MOST_ELEMENTS) {
      throw archive.notSmall();
    }
    return of(PartText.of(archive, name));
  }

  /** Returns the start tag. */
  public StartTag tag() {
    return new StartTag(text.substring(start, tagEnd));
  }

  /** Returns the name without its prefix. */
  public String local() {
    return tag().name().substring(prefix().length());
  }

  /** Returns the prefix with its colon, or nothing. */
  public String prefix() {
    return tag().prefix();
  }

  /** Returns the element as written. */
  public String source() {
    return text.substring(start, end);
  }

  /** Returns what stands between the tags, as written. */
  public String content() {
    return text.substring(tagEnd, contentEnd);
  }

  /** Returns the value of the attribute with a local name, or null if there is none. */
  public @Nullable String attribute(String local) {
    return attributes().entrySet().stream()
        .filter(each -> isNamed(each.getKey(), local))
        .findFirst()
        .map(each -> XmlText.resolved(each.getValue()))
        .orElse(null);
  }

  /** Returns the attributes by their names as written, with their values as written. */
  public Map<String, String> attributes() {
    return tag().attributes();
  }

  /** Returns the number that an attribute holds, or the given one. */
  public int number(String local, int otherwise) {
    return XmlText.number(attribute(local), otherwise);
  }

  /** Returns the elements directly inside. */
  public List<XmlElement> children() {
    return stream().toList();
  }

  /** Returns the elements of a local name directly inside. */
  public List<XmlElement> children(String local) {
    return stream().filter(child -> child.local().equals(local)).toList();
  }

  /** Returns the first element of a local name directly inside. */
  public Optional<XmlElement> child(String local) {
    return stream().filter(child -> child.local().equals(local)).findFirst();
  }

  /** Finds the children one by one, so that only those that are asked for are kept. */
  private Stream<XmlElement> stream() {
    return Stream.iterate(
            childFrom(tagEnd),
            Optional::isPresent,
            last -> last.flatMap(child -> childFrom(child.end)))
        .flatMap(Optional::stream);
  }

  private Optional<XmlElement> childFrom(int place) {
    int at = nextTag(text, place);
    return at < 0 || at >= contentEnd ? Optional.empty() : Optional.of(new XmlElement(text, at));
  }

  private static boolean isNamed(String name, String local) {
    return name.equals(local) || (name.endsWith(":" + local) && !name.startsWith("xmlns"));
  }

  /** Returns where the next start or end tag begins, or -1; comments and the like are passed. */
  private static int nextTag(String text, int from) {
    int at = text.indexOf('<', from);
    while (at >= 0) {
      if (text.startsWith("<!--", at)) {
        at = text.indexOf("-->", at + "<!--".length());
      } else if (text.startsWith("<![CDATA[", at)) {
        at = text.indexOf("]]>", at);
      } else if (text.startsWith("<?", at)) {
        at = text.indexOf("?>", at);
      } else {
        return at;
      }
      at = text.indexOf('<', at);
    }
    return -1;
  }

  private static int tagEnd(String text, int start) {
    int at = start;
    char quote = 0;
    while (quote != 0 || text.charAt(at) != '>') {
      char c = text.charAt(at);
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      at++;
    }
    return at + 1;
  }

  /** Returns where the end tag begins of the element whose content begins at a place. */
  private static int contentEnd(String text, int contentStart) {
    int depth = 1;
    int at = contentStart;
    while (true) {
      int tag = nextTag(text, at);
      at = tagEnd(text, tag);
      if (text.charAt(tag + 1) == '/') {
        depth--;
      } else if (text.charAt(at - 2) != '/') {
        depth++;
      }
      if (depth == 0) {
        return tag;
      }
    }
  }
}
