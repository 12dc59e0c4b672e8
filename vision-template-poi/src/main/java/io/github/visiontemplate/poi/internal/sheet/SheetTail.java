package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.Attributes;
import io.github.visiontemplate.poi.internal.xml.XmlBytes;
import io.github.visiontemplate.poi.internal.xml.XmlScanner;
import io.github.visiontemplate.poi.internal.xml.XmlScanner.Token;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.table.Sheet.CellRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The merged cells, formula blocks and drop-down rules of a sheet part. They are collected while
 * the part is read; most of them come after the rows. Entries that are not valid, or are too many,
 * are left out.
 */
public final class SheetTail {

  private static final byte[] REF = ascii("ref");
  private static final byte[] TYPE = ascii("type");
  private static final byte[] SQREF = ascii("sqref");
  private static final byte[] LIST = ascii("list");
  private static final byte[] ARRAY = ascii("array");
  private static final byte[] DATA_TABLE = ascii("dataTable");
  private static final Pattern WHOLE_COLUMNS =
      Pattern.compile("^(?<first>[A-Za-z]{1,3}):(?<last>[A-Za-z]{1,3})$");
  private static final int MOST = 16_384;
  private static final int LONGEST = 1 << 16;

  private final int maxMerged;
  private final List<CellRange> merged = new ArrayList<>();
  private final List<CellRange> formulaBlocks = new ArrayList<>();
  private final List<ListRule> lists = new ArrayList<>();
  private boolean tooManyMerged;
  private int depth;
  private int ruleDepth;
  private int textDepth;
  private String cells = "";
  private String source = "";
  private boolean isSource;
  private final StringBuilder text = new StringBuilder();

  /**
   * Cells whose values are to be taken from a list.
   *
   * @param cells the cells
   * @param source the formula that tells the entries of the list
   */
  public record ListRule(List<CellRange> cells, String source) {}

  SheetTail(int maxMerged) {
    this.maxMerged = maxMerged;
  }

  /**
   * Returns the merged cells.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if there are too many merged
   *     cells
   */
  public List<CellRange> merged() {
    if (tooManyMerged) {
      throw Refusal.tooLarge(ReadLimit.MERGED_CELLS, maxMerged);
    }
    return Collections.unmodifiableList(merged);
  }

  /** Returns the ranges of several cells that one array formula or data table fills. */
  public List<CellRange> formulaBlocks() {
    return Collections.unmodifiableList(formulaBlocks);
  }

  /** Returns the rules that name a list, including those of later versions of the format. */
  public List<ListRule> lists() {
    return Collections.unmodifiableList(lists);
  }

  /**
   * Takes note of the formula whose start was the last token. Returns the cells that it fills if
   * there are several, and otherwise null.
   */
  @Nullable CellRange formula(XmlScanner xml) {
    Attributes attributes = xml.attributes();
    byte[] bytes = xml.window().bytes();
    for (int i = 0; i < attributes.count(); i++) {
      if (attributes.letter(bytes, i) == 't' && isBlock(attributes, bytes, i)) {
        return noted(range(attributes, bytes));
      }
    }
    return null;
  }

  private @Nullable CellRange noted(@Nullable CellRange block) {
    if (block == null || block.first().equals(block.last()) || formulaBlocks.size() == MOST) {
      return null;
    }
    formulaBlocks.add(block);
    return block;
  }

  /** Takes note of a token behind the rows. */
  void token(Token token, XmlScanner xml) {
    byte[] bytes = xml.window().bytes();
    switch (token) {
      case START -> start(xml, bytes);
      case END -> end();
      case TEXT, CDATA -> {
        if (textDepth > 0 && text.length() < LONGEST) {
          text.append(decoded(bytes, xml.textStart(), xml.textEnd(), token == Token.CDATA));
        }
      }
      default -> {}
    }
  }

  private void start(XmlScanner xml, byte[] bytes) {
    depth++;
    Element element = Element.of(xml);
    if (element == Element.MERGE_CELL) {
      merge(range(xml.attributes(), bytes));
    } else if (element == Element.OTHER) {
      other(localName(xml, bytes), xml.attributes(), bytes);
    }
  }

  private void merge(@Nullable CellRange range) {
    tooManyMerged |= merged.size() == maxMerged;
    if (range != null && !tooManyMerged) {
      merged.add(range);
    }
  }

  private void other(String name, Attributes attributes, byte[] bytes) {
    if (name.equals("dataValidation")) {
      ruleDepth = is(attributes, bytes, TYPE, LIST) ? depth : 0;
      int sqref = attributes.find(bytes, SQREF);
      cells =
          sqref < 0
              ? ""
              : decoded(bytes, attributes.value(sqref), attributes.valueEnd(sqref), false);
      source = "";
    } else if (ruleDepth > 0 && (name.equals("formula1") || name.equals("sqref"))) {
      textDepth = depth;
      isSource = name.equals("formula1");
      text.setLength(0);
    }
  }

  private void end() {
    if (textDepth > 0 && depth == textDepth) {
      textDepth = 0;
      if (isSource) {
        source = text.toString().strip();
      } else {
        cells = text.toString();
      }
    }
    if (ruleDepth > 0 && depth == ruleDepth) {
      ruleDepth = 0;
      List<CellRange> ranges = ranges(cells);
      if (!ranges.isEmpty() && !source.isEmpty() && lists.size() < MOST) {
        lists.add(new ListRule(ranges, source));
      }
    }
    depth--;
  }

  private static boolean isBlock(Attributes attributes, byte[] bytes, int type) {
    int from = attributes.value(type);
    int to = attributes.valueEnd(type);
    return XmlBytes.equal(bytes, from, to, ARRAY) || XmlBytes.equal(bytes, from, to, DATA_TABLE);
  }

  private static boolean is(Attributes attributes, byte[] bytes, byte[] name, byte[] value) {
    int index = attributes.find(bytes, name);
    return index >= 0
        && XmlBytes.equal(bytes, attributes.value(index), attributes.valueEnd(index), value);
  }

  private static @Nullable CellRange range(Attributes attributes, byte[] bytes) {
    int ref = attributes.find(bytes, REF);
    return ref < 0
        ? null
        : CellRanges.parse(bytes, attributes.value(ref), attributes.valueEnd(ref));
  }

  private static List<CellRange> ranges(String sqref) {
    List<CellRange> ranges = new ArrayList<>();
    for (String range : sqref.strip().split("\\s+", -1)) {
      byte[] bytes = ascii(WHOLE_COLUMNS.matcher(range).replaceFirst("${first}1:${last}1048576"));
      CellRange parsed = CellRanges.parse(bytes, 0, bytes.length);
      if (parsed != null) {
        ranges.add(parsed);
      }
    }
    return List.copyOf(ranges);
  }

  private static String localName(XmlScanner xml, byte[] bytes) {
    int from = xml.localStart();
    return new String(bytes, from, xml.nameEnd() - from, StandardCharsets.UTF_8);
  }

  private static String decoded(byte[] bytes, int from, int to, boolean literal) {
    return Objects.requireNonNullElse(XmlText.decode(bytes, from, to, literal), "");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
