package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.sheet.ExcelEscapes;
import io.github.visiontemplate.poi.internal.sheet.InlineText;
import io.github.visiontemplate.poi.internal.xml.Edition;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.table.CellPosition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a sheet, including the comments that annotated copies add ("ours"). Each of ours
 * begins with a line of its own, so that it is recognized even after another program saved the
 * file. Comments of the school are kept, and ours follow below them in the same cell.
 */
final class Comments {

  private static final String SIGN = "【校验提示】";
  private static final String ENGLISH_SIGN = "[Check result]";
  private static final String THREAD = "tc=";

  private final String sign;
  private final String prefix;
  private final List<XmlElement> authors;
  private final Map<String, XmlElement> old = new LinkedHashMap<>();
  private final Set<CellPosition> added = new TreeSet<>();
  private final Set<String> kept = new HashSet<>();
  private final Set<String> dropped = new HashSet<>();

  /** The new text runs of existing comments. */
  private final Map<String, String> texts = new HashMap<>();

  private final StringBuilder written = new StringBuilder();

  private Comments(XmlElement root, XmlElement list, Locale language) {
    this.sign = language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? SIGN : ENGLISH_SIGN;
    this.prefix = root.prefix();
    this.authors = root.child("authors").map(XmlElement::children).orElse(List.of());
    list.children("comment").forEach(this::index);
  }

  /** Begins the comments of a sheet that has none. Ours are in the given language. */
  static Comments begin(Edition edition, Locale language) {
    return of(XmlElement.of(empty(edition)), "", language);
  }

  /** Returns the XML of a part without comments. */
  static String empty(Edition edition) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"%s\"><authors></authors><commentList></commentList></comments>"
        .formatted(edition.main());
  }

  /**
   * Reads the comments of a sheet. Ours are recognized in any language, and written in the given
   * one.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part does not hold
   *     comments
   */
  static Comments of(XmlElement existing, String part, Locale language) {
    XmlElement list = existing.child("commentList").orElseThrow(() -> Refusal.corrupt(part));
    return new Comments(existing, list, language);
  }

  /** Adds a comment of ours to a cell. */
  void add(CellPosition cell, String text) {
    String ref = cell.toString();
    XmlElement comment = old.get(ref);
    if (comment == null) {
      added.add(cell);
      written.append(comment(ref, run(sign + "\n" + text)));
      return;
    }
    kept.add(ref);
    if (!isThread(comment)) {
      String school = schoolRuns(comment);
      texts.put(ref, school + run((school.isEmpty() ? "" : "\n") + sign + "\n" + text));
    }
  }

  /** Removes those comments of ours that were not added again. */
  void finish() {
    old.forEach(
        (ref, comment) -> {
          if (!kept.contains(ref) && placeOfSign(text(comment)) >= 0) {
            String school = schoolRuns(comment);
            if (school.isEmpty()) {
              dropped.add(ref);
            } else {
              texts.put(ref, school);
            }
          }
        });
  }

  /** Returns whether no comment is left. */
  boolean isEmpty() {
    return written.isEmpty() && dropped.containsAll(old.keySet());
  }

  boolean isChanged() {
    return !texts.isEmpty() || !dropped.isEmpty() || !written.isEmpty();
  }

  /** Writes the changes into the part. */
  XmlVisitor rewrite(XmlTag root) {
    return tag -> {
      switch (tag.name()) {
        case "authors" -> addAuthor(tag);
        case "commentList" -> {
          tag.append(written.toString());
          return this::rewriteComment;
        }
        default -> {}
      }
      return null;
    };
  }

  /** Returns the cells that have a comment now and had none before. */
  Set<CellPosition> added() {
    return added;
  }

  /** Returns the cells whose only comment was ours and that have no comment any more. */
  Set<String> dropped() {
    return dropped;
  }

  private void index(XmlElement comment) {
    old.put(Objects.requireNonNullElse(comment.attribute("ref"), ""), comment);
  }

  private void addAuthor(XmlTag list) {
    if (!written.isEmpty() && author() == authors.size()) {
      list.append("<%1$sauthor>%2$s</%1$sauthor>".formatted(prefix, sign));
    }
  }

  private @Nullable XmlVisitor rewriteComment(XmlTag comment) {
    String ref = Objects.requireNonNullElse(comment.get("ref"), "");
    if (dropped.contains(ref)) {
      comment.drop();
    }
    String runs = texts.get(ref);
    return runs == null ? null : child -> rewriteText(child, runs);
  }

  private @Nullable XmlVisitor rewriteText(XmlTag tag, String runs) {
    if (tag.name().equals("text")) {
      tag.before("<%1$stext>%2$s</%1$stext>".formatted(tag.prefix(), runs));
      tag.drop();
    }
    return null;
  }

  private String comment(String ref, String runs) {
    return "<%1$scomment ref=\"%2$s\" authorId=\"%3$d\"><%1$stext>%4$s</%1$stext></%1$scomment>"
        .formatted(prefix, ref, author(), runs);
  }

  /** Returns our index among the authors. */
  private int author() {
    return (int) authors.stream().map(Comments::text).takeWhile(name -> !name.equals(sign)).count();
  }

  private String run(String text) {
    return "<%1$sr>%2$s</%1$sr>".formatted(prefix, InlineText.element(prefix, text));
  }

  /** Returns the text runs that the school wrote. Everything from our first line on is ours. */
  private String schoolRuns(XmlElement comment) {
    StringBuilder runs = new StringBuilder();
    for (XmlElement part : comment.child("text").map(XmlElement::children).orElse(List.of())) {
      String shown = text(part);
      int place = placeOfSign(shown);
      if (place >= 0) {
        String before = shown.substring(0, place).stripTrailing();
        return before.isEmpty() ? runs.toString() : runs + run(before);
      }
      if (part.local().equals("t")) {
        runs.append(run(shown));
      } else if (part.local().equals("r")) {
        runs.append(part.source());
      }
    }
    return runs.toString();
  }

  private static int placeOfSign(String text) {
    return Math.max(text.indexOf(SIGN), text.indexOf(ENGLISH_SIGN));
  }

  private boolean isThread(XmlElement comment) {
    int author = comment.number("authorId", -1);
    return author >= 0 && author < authors.size() && text(authors.get(author)).startsWith(THREAD);
  }

  /** Returns the text of an element, without its markup. */
  private static String text(XmlElement element) {
    return ExcelEscapes.decode(Objects.requireNonNullElse(element.text(), ""));
  }
}
