package io.github.visiontemplate.examples.cases;

import io.github.visiontemplate.examples.cases.OutputChecks.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Whether the parts of a written workbook fit one another, and its name. */
final class PackageChecks {

  private static final String TYPES = "[Content_Types].xml";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String VIEWS = "xl/namedSheetViews/";
  private static final int MAX_FORMATS = 65_490;
  private static final Set<String> NOTES =
      Set.of("comments", "vmlDrawing", "threadedComment", "legacyDrawing");

  private PackageChecks() {}

  static void relativeTargets(Subject subject, List<String> problems) {
    List<Relation> notes = relations(subject.output(), NOTES).toList();
    if (notes.stream().noneMatch(relation -> relation.type().equals("comments"))) {
      problems.add("expected notes");
    }
    for (Relation relation : notes) {
      if (relation.target().startsWith("/") || !subject.output().has(relation.part())) {
        problems.add("expected a relative target of a part, found " + relation);
      }
    }
  }

  static void noFilterCondition(Subject subject, List<String> problems) {
    for (String part : subject.output().below("xl/")) {
      boolean mayFilter = part.startsWith("xl/worksheets/sheet") || part.startsWith("xl/tables/");
      if (mayFilter && !subject.output().elements(part, "filterColumn").isEmpty()) {
        problems.add("did not expect a condition in " + part);
      }
    }
  }

  static void noSheet(Subject subject, List<String> problems) {
    String name = subject.text("name");
    if (subject.output().sheets().stream().anyMatch(sheet -> sheet.name().equals(name))) {
      problems.add("did not expect a sheet " + name);
    }
  }

  static void noComments(Subject subject, List<String> problems) {
    relations(subject.output(), NOTES).forEach(each -> problems.add("did not expect " + each));
    subject.output().contents().keySet().stream()
        .filter(part -> part.toLowerCase(Locale.ROOT).contains("comment"))
        .forEach(part -> problems.add("did not expect the part " + part));
  }

  static void typeFitsName(Subject subject, List<String> problems) {
    Parts output = subject.output();
    Stream<Element> types =
        Stream.of("Override", "Default").flatMap(each -> output.elements(TYPES, each).stream());
    List<Element> all = types.toList();
    String main =
        all.stream()
            .filter(each -> each.getAttribute("PartName").equals("/" + Parts.WORKBOOK))
            .map(each -> each.getAttribute("ContentType"))
            .findFirst()
            .orElse("none");
    if (!main.equals(XLSX)) {
      problems.add("expected the content type of an .xlsx, found " + main);
    }
    boolean typed =
        all.stream().anyMatch(e -> e.getAttribute("ContentType").contains("vbaProject"));
    boolean related =
        Relation.of(output, Parts.WORKBOOK).stream().anyMatch(e -> e.type().equals("vbaProject"));
    if (typed || related || output.contents().keySet().stream().anyMatch(e -> e.contains("vba"))) {
      problems.add("did not expect a macro project");
    }
  }

  static void maxCellFormats(Subject subject, List<String> problems) {
    Element formats = subject.output().elements("xl/styles.xml", "cellXfs").get(0);
    int count = Xml.all(formats, "xf").size();
    if (count > MAX_FORMATS) {
      problems.add("expected at most " + MAX_FORMATS + ", found " + count);
    }
    if (formats.hasAttribute("count") && !formats.getAttribute("count").equals("" + count)) {
      problems.add("says " + formats.getAttribute("count") + ", has " + count);
    }
  }

  static void sheetUntouched(Subject subject, List<String> problems) {
    byte[] before = part(subject.input(), subject.text("sheet"));
    byte[] after = part(subject.output(), subject.text("sheet"));
    if (!Arrays.equals(before, after)) {
      problems.add("expected the sheet " + subject.text("sheet") + " byte for byte");
    }
  }

  /** A view names the filter of its sheet by id, and filters the same area. */
  static void namedViews(Subject subject, List<String> problems) {
    Parts output = subject.output();
    int views = 0;
    for (Parts.Sheet sheet : output.sheets()) {
      List<Element> filters = output.elements(sheet.part(), "autoFilter");
      for (Element view : views(output, sheet)) {
        views++;
        if (filters.stream().noneMatch(filter -> fits(view, filter))) {
          problems.add("expected a filter for the view of " + view.getAttribute("ref"));
        }
      }
    }
    if (views == 0) {
      problems.add("expected the named views of the input");
    }
  }

  private static List<Element> views(Parts output, Parts.Sheet sheet) {
    return Relation.of(output, sheet.part()).stream()
        .filter(relation -> relation.part().startsWith(VIEWS))
        .flatMap(relation -> output.elements(relation.part(), "nsvFilter").stream())
        .toList();
  }

  private static boolean fits(Element view, Element filter) {
    return view.getAttribute("filterId").equals(Xml.attribute(filter, "uid"))
        && view.getAttribute("ref").equals(filter.getAttribute("ref"));
  }

  private static byte[] part(Parts parts, String sheet) {
    return Objects.requireNonNull(parts.contents().get(parts.sheet(sheet).part()));
  }

  private static Stream<Relation> relations(Parts parts, Set<String> types) {
    return parts.sheets().stream()
        .flatMap(sheet -> Relation.of(parts, sheet.part()).stream())
        .filter(relation -> types.contains(relation.type()));
  }
}
