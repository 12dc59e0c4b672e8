package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellPosition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A legal sheet written in some odd way, and what its cells hold. The model comes from the same
 * draws as the markup, never from reading the markup.
 */
public final class RandomSheet {

  /** A stretch of the markup: one cell, or what is between cells. */
  record Stretch(String markup, int row, int column) {
    boolean isCell() {
      return column >= 0;
    }
  }

  /** What the draws may choose. */
  public enum Freedom {
    /** Whatever the format allows. */
    ALL,
    /**
     * Only what POI's usermodel reads right: every row and cell tells its place, and no ISO dates.
     */
    AS_POI_READS
  }

  private static final String[] GAPS = {
    "", "", "", " ", "\n\t", "<!-- <c r='Z9'/> -->", "<?p <v>?>"
  };
  private static final String[] ALPHABET = {
    "a", "Z", "0", "-", " ", "视", "力", "é", "𠮷", "&", "<", ">", "\"", "'", "_x", "\n", "]]", "学籍号"
  };

  private final Random random;
  private final Freedom freedom;
  private final String prefix;
  private final boolean referencing;
  private final List<Stretch> stretches = new ArrayList<>();
  private final StringBuilder between = new StringBuilder();
  private final List<String> sharedStrings = new ArrayList<>();
  private final SortedMap<Integer, SortedMap<Integer, Cell>> model = new TreeMap<>();

  /** Draws a sheet. */
  public RandomSheet(long seed, Freedom freedom) {
    this.random = new Random(seed);
    this.freedom = freedom;
    this.prefix = pick("", "", "x:", "ns-1.a:");
    this.referencing = freedom == Freedom.AS_POI_READS || random.nextInt(3) > 0;
    write();
  }

  List<Stretch> stretches() {
    return stretches;
  }

  /** Returns the cells that are not blank; all rows. */
  SortedMap<Integer, SortedMap<Integer, Cell>> model() {
    return model;
  }

  TestContext context() {
    return TestContext.of(sharedStrings.toArray(String[]::new));
  }

  String prefix() {
    return prefix;
  }

  /** Returns the part. */
  public String markup() {
    StringBuilder markup = new StringBuilder();
    stretches.forEach(stretch -> markup.append(stretch.markup()));
    return markup.toString();
  }

  private void write() {
    String declared =
        prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1);
    between.append(pick("", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")).append(gap());
    between.append(
        tag("worksheet", List.of(declared + quoted(Sheets.MAIN), "xmlns:o='urn:other'"), ">"));
    between.append(gap()).append(pick("", "<o:sheetData><o:row/></o:sheetData>"));
    between.append(tag("sheetData", List.of(), ">")).append(gap());
    int number = 0;
    for (int rows = random.nextInt(6); rows > 0; rows--) {
      boolean placed = referencing || random.nextBoolean();
      number += placed ? 1 + random.nextInt(3) : 1;
      writeRow(number, placed);
    }
    between.append(end("sheetData")).append(gap());
    between.append(pick("", "<o:ext><row r='1'/></o:ext>")).append(end("worksheet")).append(gap());
    cut();
  }

  private void writeRow(int number, boolean placed) {
    SortedMap<Integer, Cell> cells = new TreeMap<>();
    model.put(number, cells);
    List<String> attributes = new ArrayList<>();
    if (placed) {
      attributes.add("r" + quoted(String.valueOf(number)));
    }
    attributes.addAll(some("ht='20'", "o:r='9'", "spans=\"1:2\"", "hidden='1'"));
    int count = random.nextInt(5);
    if (count == 0 && random.nextBoolean()) {
      between.append(tag("row", attributes, "/>")).append(gap());
      return;
    }
    between.append(tag("row", attributes, ">")).append(gap());
    int column = -1;
    for (; count > 0; count--) {
      boolean cellPlaced = referencing || random.nextBoolean();
      column += cellPlaced ? 1 + random.nextInt(4) : 1;
      cut();
      stretches.add(new Stretch(cell(number, column, cellPlaced, cells), number, column));
      between.append(gap()).append(pick("", "", "<o:c r='A1'><o:v>1</o:v></o:c>"));
    }
    between.append(end("row")).append(gap());
  }

  private void cut() {
    stretches.add(new Stretch(between.toString(), -1, -1));
    between.setLength(0);
  }

  private String cell(int row, int column, boolean placed, SortedMap<Integer, Cell> cells) {
    List<String> attributes = new ArrayList<>(some("o:t='s'", "cm='0'"));
    if (placed) {
      attributes.add("r" + quoted(new CellPosition(row, column).toString()));
    }
    StringBuilder content = new StringBuilder(gap());
    Cell cell = content(attributes, content);
    if (!cell.isBlank()) {
      cells.put(column, cell);
    }
    return tag("c", attributes, ">") + content + gap() + end("c");
  }

  private Cell content(List<String> attributes, StringBuilder content) {
    return switch (random.nextInt(freedom == Freedom.ALL ? 8 : 7)) {
      case 0 -> Cell.blank();
      case 1 -> sharedText(attributes, content);
      case 2 -> inlineText(attributes, content);
      case 3 -> formulaText(attributes, content);
      case 4 -> number(attributes, content);
      case 5 -> date(attributes, content);
      case 6 -> truth(attributes, content);
      default -> isoDate(attributes, content);
    };
  }

  private Cell sharedText(List<String> attributes, StringBuilder content) {
    String text = text();
    sharedStrings.add(text);
    attributes.add("t" + quoted("s"));
    content.append(value(spaced(String.valueOf(sharedStrings.size() - 1))));
    return textCell(text);
  }

  private Cell inlineText(List<String> attributes, StringBuilder content) {
    attributes.add("t" + quoted("inlineStr"));
    StringBuilder whole = new StringBuilder();
    content.append(tag("is", List.of(), ">"));
    if (random.nextBoolean()) {
      String text = text();
      whole.append(text);
      content.append(element("t", escaped(text)));
    } else {
      for (int runs = random.nextInt(3); runs > 0; runs--) {
        String text = text();
        whole.append(text);
        content.append(
            element("r", element("rPr", element("b", "")) + gap() + element("t", escaped(text))));
      }
      content.append(pick("", element("rPh", element("t", "hint"))));
    }
    content.append(end("is"));
    return textCell(whole.toString());
  }

  private Cell formulaText(List<String> attributes, StringBuilder content) {
    String text = text();
    attributes.add("t" + quoted("str"));
    content.append(element("f", "A1&amp;B1")).append(gap()).append(value(escaped(text)));
    return textCell(text);
  }

  private Cell number(List<String> attributes, StringBuilder content) {
    double number =
        switch (random.nextInt(4)) {
          case 0 -> random.nextInt(60) / 10.0;
          case 1 -> random.nextInt();
          case 2 -> random.nextGaussian() * 1e-3;
          default -> Double.longBitsToDouble((random.nextLong() & 0x3FFFFFFFFFFFFFFFL));
        };
    attributes.addAll(some("t" + quoted("n"), "s" + quoted("2")));
    content.append(value(spaced(String.valueOf(number))));
    return new Cell.Numeric(number);
  }

  private Cell date(List<String> attributes, StringBuilder content) {
    LocalDate day = LocalDate.of(1900, 3, 1).plusDays(random.nextInt(60_000));
    attributes.add("s" + quoted("1"));
    long serial = day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
    String fraction = pick("", ".0", ".75");
    content.append(value(spaced(serial + fraction)));
    return fraction.equals(".75") ? new Cell.Date(day, LocalTime.of(18, 0)) : new Cell.Date(day);
  }

  private Cell truth(List<String> attributes, StringBuilder content) {
    boolean truth = random.nextBoolean();
    attributes.add("t" + quoted("b"));
    content.append(value(truth ? "1" : "0"));
    return new Cell.Bool(truth);
  }

  private Cell isoDate(List<String> attributes, StringBuilder content) {
    LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
    attributes.add("t" + quoted("d"));
    String time = pick("", "T10:20:30", "T10:20:30Z");
    content.append(value(spaced(day + time)));
    return time.isEmpty() ? new Cell.Date(day) : new Cell.Date(day, LocalTime.of(10, 20, 30));
  }

  private static Cell textCell(String text) {
    return text.isEmpty() ? Cell.blank() : new Cell.Text(text);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      text.append(pick(ALPHABET));
    }
    return text.toString();
  }

  /** Writes a text in pieces of several notations. */
  private String escaped(String text) {
    StringBuilder markup = new StringBuilder();
    text.codePoints().forEach(c -> markup.append(notation(c)));
    return markup.toString();
  }

  private String notation(int character) {
    String plain = Character.toString(character);
    return switch (random.nextInt(8)) {
      case 0 -> "&#" + character + ";";
      case 1 -> "&#x" + Integer.toHexString(character) + ";";
      case 2 -> "<![CDATA[" + plain + "]]>";
      case 3 -> named(plain) + "<!-- & -->";
      default -> plain.equals("\n") ? pick("\n", "\r\n", "\r") + "<?p?>" : named(plain);
    };
  }

  private static String named(String character) {
    return switch (character) {
      case "&" -> "&amp;";
      case "<" -> "&lt;";
      case ">" -> "&gt;";
      case "\"" -> "&quot;";
      case "'" -> "&apos;";
      default -> character;
    };
  }

  private String value(String markup) {
    return element("v", markup);
  }

  private String spaced(String value) {
    return freedom == Freedom.ALL ? pick("", " ", "\n") + value + pick("", "\t") : value;
  }

  private String element(String name, String content) {
    return content.isEmpty() && random.nextBoolean()
        ? tag(name, List.of(), "/>")
        : tag(name, List.of(), ">") + content + end(name);
  }

  private String tag(String name, List<String> attributes, String closing) {
    List<String> shuffled = new ArrayList<>(attributes);
    Collections.shuffle(shuffled, random);
    StringBuilder tag = new StringBuilder("<" + prefix + name);
    shuffled.forEach(attribute -> tag.append(pick(" ", "\n", "  ")).append(attribute));
    return tag.append(pick("", "", " ")).append(closing).toString();
  }

  private String end(String name) {
    return "</" + prefix + name + pick("", "", "\n") + ">";
  }

  private String quoted(String value) {
    String quote = pick("\"", "'");
    return pick("=", "=", " = ") + quote + value + quote;
  }

  private String gap() {
    return pick(GAPS);
  }

  private List<String> some(String... choices) {
    return List.of(choices).stream().filter(choice -> random.nextInt(3) == 0).toList();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
