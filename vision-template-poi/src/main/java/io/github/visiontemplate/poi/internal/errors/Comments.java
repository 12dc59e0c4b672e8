package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.sheet.ExcelEscapes;
import io.github.visiontemplate.poi.internal.sheet.XmlText;
import io.github.visiontemplate.poi.internal.workbook.Namespace;
import io.github.visiontemplate.poi.internal.workbook.XmlEdit;
import io.github.visiontemplate.poi.internal.workbook.XmlElement;
import io.github.visiontemplate.table.CellPosition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The comments of a sheet with ours among them. Ours begin with a line of their own, so that they
 * are known again after any program saved the file; those of the school are kept, and ours stand
 * below them.
 */
final class Comments {

  private static final String SIGN = "【校验提示】";
  private static final String THREAD = "tc=";

  private final XmlEdit edit;
  private final XmlElement root;
  private final XmlElement list;
  private final String prefix;
  private final List<XmlElement> authors;
  private final Map<String, XmlElement> old = new LinkedHashMap<>();
  private final Set<CellPosition> added = new TreeSet<>();
  private final Set<String> kept = new HashSet<>();
  private final StringBuilder written = new StringBuilder();

  private Comments(XmlEdit edit) {
    this.edit = edit;
    this.root = edit.root();
    this.list = root.child("commentList").orElseThrow();
    this.prefix = root.prefix();
    this.authors = root.child("authors").map(XmlElement::children).orElse(List.of());
    list.children("comment")
        .forEach(
            comment -> old.put(Objects.requireNonNullElse(comment.attribute("ref"), ""), comment));
  }

  /** Begins the comments of a sheet that has none. */
  static Comments begin(Namespace namespace) {
    return new Comments(
        XmlEdit.of(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"%s\"><authors></authors><commentList></commentList></comments>"
                .formatted(namespace.main())));
  }

  /** Takes the comments that a sheet has. */
  static Comments of(XmlEdit existing) {
    return new Comments(existing);
  }

  /** Comments on a cell. */
  void add(CellPosition cell, String text) {
    String ref = cell.toString();
    XmlElement comment = old.get(ref);
    if (comment == null) {
      added.add(cell);
      written.append(comment(ref, run(SIGN + "\n" + text)));
      return;
    }
    kept.add(ref);
    if (!isThread(comment)) {
      String school = schoolRuns(comment);
      String ours = run((school.isEmpty() ? "" : "\n") + SIGN + "\n" + text);
      replaceText(comment, school + ours);
    }
  }

  /** Puts all into the part; comments of ours that were not added again go. */
  XmlEdit finish() {
    old.forEach(
        (ref, comment) -> {
          if (!kept.contains(ref) && text(comment).contains(SIGN)) {
            String school = schoolRuns(comment);
            if (school.isEmpty()) {
              comment.replaceWith("");
            } else {
              replaceText(comment, school);
            }
          }
        });
    if (!written.isEmpty()) {
      if (author() == authors.size()) {
        String author = "<%1$sauthor>%2$s</%1$sauthor>".formatted(prefix, SIGN);
        root.child("authors").ifPresent(all -> all.append(author));
      }
      list.append(written.toString());
    }
    return edit;
  }

  /** Returns the cells that have a comment now and had none. */
  Set<CellPosition> added() {
    return added;
  }

  /** Returns the cells that had a comment of ours alone and have none any more. */
  Set<String> dropped() {
    return old.entrySet().stream()
        .filter(each -> !kept.contains(each.getKey()))
        .filter(each -> text(each.getValue()).contains(SIGN))
        .filter(each -> schoolRuns(each.getValue()).isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private String comment(String ref, String runs) {
    return "<%1$scomment ref=\"%2$s\" authorId=\"%3$d\"><%1$stext>%4$s</%1$stext></%1$scomment>"
        .formatted(prefix, ref, author(), runs);
  }

  /** Returns our place among the authors. */
  private int author() {
    return (int) authors.stream().map(Comments::text).takeWhile(name -> !name.equals(SIGN)).count();
  }

  private String run(String text) {
    return "<%1$sr><%1$st xml:space=\"preserve\">%2$s</%1$st></%1$sr>"
        .formatted(prefix, XmlText.escaped(ExcelEscapes.encode(text)));
  }

  private static void replaceText(XmlElement comment, String runs) {
    comment
        .child("text")
        .ifPresent(
            text -> text.replaceWith("<" + text.name() + ">" + runs + "</" + text.name() + ">"));
  }

  /** Returns what the school wrote, as runs; what stands from our sign on is ours. */
  private String schoolRuns(XmlElement comment) {
    StringBuilder runs = new StringBuilder();
    for (XmlElement part : comment.child("text").map(XmlElement::children).orElse(List.of())) {
      String shown = text(part);
      int sign = shown.indexOf(SIGN);
      if (sign >= 0) {
        String before = shown.substring(0, sign).stripTrailing();
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

  private boolean isThread(XmlElement comment) {
    int author = comment.number("authorId", -1);
    return author >= 0 && author < authors.size() && text(authors.get(author)).startsWith(THREAD);
  }

  /** Returns the text of an element, without its markup. */
  private static String text(XmlElement element) {
    String bare = element.content().replaceAll("<[^>]*>", "");
    String text = XmlText.resolved(bare);
    return ExcelEscapes.decode(text == null ? bare : text);
  }
}
