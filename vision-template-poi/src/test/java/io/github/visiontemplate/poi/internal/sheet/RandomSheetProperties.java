package io.github.visiontemplate.poi.internal.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.sheet.RandomSheet.Freedom;
import io.github.visiontemplate.poi.internal.sheet.RandomSheet.Stretch;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.CellPosition;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

@Tag("slow")
class RandomSheetProperties {

  @Property(tries = 1000)
  void everyLegalSheetIsReadAsItsModel(@ForAll long seed) {
    RandomSheet sheet = new RandomSheet(seed, Freedom.ALL);
    assertThat(Sheets.read(sheet.markup(), sheet.context())).isEqualTo(sheet.model());
  }

  @Property(tries = 300)
  void theEncodingMakesNoDifference(@ForAll long seed) {
    RandomSheet sheet = new RandomSheet(seed, Freedom.ALL);
    for (var charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      byte[] xml = ("\uFEFF" + sheet.markup()).getBytes(charset);
      assertThat(Sheets.read(xml, sheet.context())).isEqualTo(sheet.model());
    }
  }

  @Property(tries = 50)
  void aSheetThatIsCutOffIsRefusedOrComplete(@ForAll long seed) {
    RandomSheet sheet = new RandomSheet(seed, Freedom.ALL);
    byte[] whole = sheet.markup().getBytes(UTF_8);
    int rootEnd = sheet.markup().lastIndexOf("worksheet");
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
      boolean complete = readUntilRefused(cut, sheet.context(), rows);
      assertThat(sheet.model().entrySet()).containsAll(rows.entrySet());
      assertThat(complete && new String(cut, UTF_8).length() < rootEnd).isFalse();
    }
  }

  private static boolean readUntilRefused(
      byte[] xml, SheetContext context, SortedMap<Integer, SortedMap<Integer, Cell>> rows) {
    try (SheetReader reader = new SheetReader(new ByteArrayInputStream(xml), context)) {
      for (var row = reader.next(); row != null; row = reader.next()) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        for (int column = 0; column < row.width(); column++) {
          if (!row.cell(column).isBlank()) {
            cells.put(column, row.cell(column));
          }
        }
        rows.put(row.rowNumber(), cells);
      }
      return true;
    } catch (UnreadableTemplateException e) {
      return false;
    }
  }

  @Property(tries = 400)
  void aFillWithoutEditsIsTheSameBytes(@ForAll long seed) {
    RandomSheet sheet = new RandomSheet(seed, Freedom.ALL);
    assertThat(Sheets.fill(sheet.markup(), rows -> List.of(), sheet.context()))
        .isEqualTo(sheet.markup());
  }

  @Property(tries = 400)
  void whatWasFilledIsReadBackAndAllElseAsBefore(@ForAll long seed) {
    RandomSheet sheet = new RandomSheet(seed, Freedom.ALL);
    Map<CellPosition, CellEdit.Value> edits = randomEdits(sheet, new Random(seed), 12);
    String filled = Sheets.fill(sheet.markup(), Sheets.edits(edits), sheet.context());
    assertThat(Sheets.read(filled, sheet.context())).isEqualTo(expected(sheet, edits));
  }

  @Property(tries = 400)
  void everyByteOutsideTheEditedCellsStays(@ForAll long seed) {
    RandomSheet sheet = new RandomSheet(seed, Freedom.ALL);
    Map<CellPosition, CellEdit.Value> edits = new TreeMap<>();
    Random random = new Random(seed);
    for (Stretch stretch : sheet.stretches()) {
      if (stretch.isCell() && random.nextBoolean()) {
        edits.put(new CellPosition(stretch.row(), stretch.column()), randomValue(random));
      }
    }
    String filled = Sheets.fill(sheet.markup(), Sheets.edits(edits), sheet.context());
    String rest = filled;
    String cellEnd = "</" + sheet.prefix() + "c>";
    for (Stretch stretch : sheet.stretches()) {
      if (stretch.isCell()
          && edits.containsKey(new CellPosition(stretch.row(), stretch.column()))) {
        assertThat(rest).startsWith("<" + sheet.prefix() + "c");
        rest = rest.substring(rest.indexOf(cellEnd) + cellEnd.length());
      } else {
        assertThat(rest).startsWith(stretch.markup());
        rest = rest.substring(stretch.markup().length());
      }
    }
    assertThat(rest).isEmpty();
  }

  @Property(tries = 200)
  void poiReadsTheSame(@ForAll long seed) throws Exception {
    RandomSheet sheet = new RandomSheet(seed, Freedom.AS_POI_READS);
    assertThat(PoiOracle.read(sheet.markup(), sheet.context())).isEqualTo(sheet.model());
  }

  @Property(tries = 200)
  void poiReadsWhatWasFilled(@ForAll long seed) throws Exception {
    RandomSheet sheet = new RandomSheet(seed, Freedom.AS_POI_READS);
    Map<CellPosition, CellEdit.Value> edits = randomEdits(sheet, new Random(seed), 12);
    String filled = Sheets.fill(sheet.markup(), Sheets.edits(edits), sheet.context());
    assertThat(PoiOracle.read(filled, sheet.context())).isEqualTo(expected(sheet, edits));
  }

  private static Map<CellPosition, CellEdit.Value> randomEdits(
      RandomSheet sheet, Random random, int columns) {
    Map<CellPosition, CellEdit.Value> edits = new TreeMap<>();
    for (Integer row : sheet.model().keySet()) {
      for (int count = random.nextInt(4); count > 0; count--) {
        edits.put(new CellPosition(row, random.nextInt(columns)), randomValue(random));
      }
    }
    return edits;
  }

  /** Numbers are 1 and more, because POI shows a day where a date cell holds 0.5. */
  private static CellEdit.Value randomValue(Random random) {
    if (random.nextBoolean()) {
      BigDecimal number = BigDecimal.valueOf(100 + random.nextInt(2000), 2);
      return new CellEdit.Value.Numeric(random.nextBoolean() ? number : number.negate());
    }
    return new CellEdit.Value.Text("<视力 & _x0041_>" + random.nextInt(9));
  }

  private static Map<Integer, SortedMap<Integer, Cell>> expected(
      RandomSheet sheet, Map<CellPosition, CellEdit.Value> edits) {
    SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
    sheet.model().forEach((row, cells) -> rows.put(row, new TreeMap<>(cells)));
    edits.forEach(
        (position, value) ->
            rows.get(position.row()).put(position.column(), shownAs(sheet, position, value)));
    return rows;
  }

  /** A number in a cell of style 2 is text, in one of style 1 a date. */
  private static Cell shownAs(RandomSheet sheet, CellPosition position, CellEdit.Value value) {
    String markup =
        sheet.stretches().stream()
            .filter(s -> s.row() == position.row() && s.column() == position.column())
            .map(Stretch::markup)
            .findFirst()
            .orElse("");
    String tag = markup.substring(0, markup.indexOf('>') + 1);
    boolean isNumber =
        value instanceof CellEdit.Value.Numeric && !tag.matches("(?s).*\\ss ?= ?['\"]2.*");
    if (!isNumber) {
      return new Cell.Text(value.text());
    }
    double number = ((CellEdit.Value.Numeric) value).decimal().doubleValue();
    var date = tag.matches("(?s).*\\ss ?= ?['\"]1.*") ? CellDates.ofSerial(number, false) : null;
    return date == null
        ? new Cell.Numeric(number)
        : new Cell.Date(date, CellDates.timeOfSerial(number));
  }
}
