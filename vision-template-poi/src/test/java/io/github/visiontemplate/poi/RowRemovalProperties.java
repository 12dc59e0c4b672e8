package io.github.visiontemplate.poi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.poi.RichWorkbook.Rows;
import io.github.visiontemplate.poi.internal.cleaned.CleanedSheet;
import io.github.visiontemplate.poi.internal.rows.RemovedRows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The law of the removal: whatever was said of some rows is afterwards said of the same rows, but
 * for those that are gone. Column A tells which row is which; POI tells what is said of it.
 */
@Tag("slow")
class RowRemovalProperties {

  private static final Pattern ROWS = Pattern.compile("\\$[A-Z]+\\$(\\d+)(?::\\$[A-Z]+\\$(\\d+))?");

  @Property(tries = 60)
  void whatIsSaidOfRowsIsSaidOfThemAfterwards(
      @ForAll long seed, @ForAll @Size(max = 12) Set<@IntRange(min = 2, max = 25) Integer> chosen)
      throws IOException {
    RichWorkbook before = new RichWorkbook(seed);
    Set<Integer> gone =
        chosen.stream().filter(r -> r <= before.lastRow).collect(Collectors.toSet());
    try (XSSFWorkbook workbook = without(before.bytes(), gone)) {
      new After(workbook, gone, before).check();
    }
  }

  private static XSSFWorkbook without(byte[] workbook, Set<Integer> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxTemplate.of("a.xlsx", workbook)
        .copyCleaned(
            List.of(
                new CleanedSheet(
                    RichWorkbook.SHEET_INDEX, RichWorkbook.HEADER, RemovedRows.of(rows))),
            out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  /** What POI reads, by the rows that it is about. */
  private record After(XSSFWorkbook workbook, Set<Integer> gone, RichWorkbook before) {

    void check() {
      assertThat(identities(1, lastRow())).isEqualTo(left(1, before.lastRow));
      checkCells();
      checkRanges();
      checkRules();
      checkTable();
      checkNames();
      checkMarks();
    }

    private void checkCells() {
      for (Row row : sheet()) {
        int number = row.getRowNum() + 1;
        if (number > RichWorkbook.HEADER) {
          assertThat(formula(row, 3)).isEqualTo("A" + number + "*2");
          assertThat(formula(row, 4)).isIn("COUNTA($A$2:$A" + number + ")", "COUNTA(#REF!)");
        }
      }
    }

    private void checkRanges() {
      assertThat(sheet().getMergedRegions().stream().map(this::identities))
          .containsExactlyInAnyOrderElementsOf(
              ranges(before.merged).filter(rows -> rows.size() > 1).toList());
      assertThat(identities(sheet().getCTWorksheet().getAutoFilter().getRef()))
          .isEqualTo(left(1, before.lastRow));
    }

    private void checkRules() {
      List<XSSFDataValidation> validations = sheet().getDataValidations();
      assertThat(validations.stream().map(v -> identities(v.getRegions().getCellRangeAddress(0))))
          .containsExactlyInAnyOrderElementsOf(
              ranges(before.validated).filter(rows -> !rows.isEmpty()).toList());
      for (XSSFDataValidation validation : validations) {
        int first = validation.getRegions().getCellRangeAddress(0).getFirstRow() + 1;
        assertThat(validation.getValidationConstraint().getFormula1())
            .isEqualTo("AND(A" + first + ">0,'列表'!$A$1=\"是\")");
      }
      List<List<Integer>> formatted = new ArrayList<>();
      for (int i = 0;
          i < sheet().getSheetConditionalFormatting().getNumConditionalFormattings();
          i++) {
        XSSFConditionalFormatting format =
            sheet().getSheetConditionalFormatting().getConditionalFormattingAt(i);
        CellRangeAddress range = format.getFormattingRanges()[0];
        formatted.add(identities(range));
        assertThat(format.getRule(0).getFormula1())
            .isEqualTo("$A" + (range.getFirstRow() + 1) + ">0");
      }
      assertThat(formatted)
          .containsExactlyInAnyOrderElementsOf(
              ranges(before.formatted).filter(rows -> !rows.isEmpty()).toList());
    }

    private void checkTable() {
      List<Integer> rows = left(before.table.first(), before.table.last());
      assertThat(sheet().getTables()).hasSize(rows.isEmpty() ? 0 : 1);
      for (XSSFTable table : sheet().getTables()) {
        int first = table.getStartRowIndex() + 1;
        int last = table.getEndRowIndex() + 1;
        assertThat(identities(first, last)).startsWith(rows.toArray(Integer[]::new));
        boolean headed = !gone.contains(before.table.first());
        assertThat(table.getHeaderRowCount()).isEqualTo(headed ? 1 : 0);
        assertThat(last - first + 1).isEqualTo(Math.max(rows.size(), headed ? 2 : 1));
      }
    }

    private void checkNames() {
      for (int i = 0; i < before.named.size(); i++) {
        assertFollows(workbook.getName("name" + i).getRefersToFormula(), before.named.get(i));
        Row row = workbook.getSheet("汇总").getRow(i);
        assertFollows(formula(row, 0), before.summed.get(i));
      }
      String printed = workbook.getPrintArea(RichWorkbook.SHEET_INDEX);
      assertFollows(printed, new Rows(1, before.lastRow));
      assertThat(sheet().getRepeatingRows().formatAsString()).isEqualTo("1:1");
    }

    private void assertFollows(String formula, Rows rows) {
      List<Integer> expected = left(rows.first(), rows.last());
      Matcher found = ROWS.matcher(formula);
      if (expected.isEmpty()) {
        assertThat(formula).isIn("#REF!", "SUM(#REF!)");
      } else {
        assertThat(found.find()).as(formula).isTrue();
        int first = Integer.parseInt(found.group(1));
        int last = found.group(2) == null ? first : Integer.parseInt(found.group(2));
        assertThat(identities(first, last)).isEqualTo(expected);
      }
    }

    private void checkMarks() {
      sheet()
          .getCellComments()
          .forEach(
              (address, comment) -> {
                assertThat(comment.getString().getString())
                    .isEqualTo("row " + identity(address.getRow() + 1));
                XSSFClientAnchor anchor = (XSSFClientAnchor) comment.getClientAnchor();
                assertThat(anchor.getRow1()).isEqualTo(address.getRow());
              });
      assertThat(sheet().getCellComments().values().stream().map(c -> identity(c.getRow() + 1)))
          .containsExactlyInAnyOrderElementsOf(kept(before.commented));
      assertThat(sheet().getHyperlinkList().stream().map(l -> identity(l.getFirstRow() + 1)))
          .containsExactlyInAnyOrderElementsOf(kept(before.linked));
      List<List<Integer>> pictured =
          sheet().getDrawingPatriarch().getShapes().stream()
              .map(shape -> (XSSFClientAnchor) ((XSSFPicture) shape).getAnchor())
              .map(anchor -> identities(anchor.getRow1() + 1, anchor.getRow2()))
              .toList();
      assertThat(pictured).isEqualTo(ranges(before.pictured).toList());
    }

    private XSSFSheet sheet() {
      return workbook.getSheet(RichWorkbook.SHEET);
    }

    private int lastRow() {
      return sheet().getLastRowNum() + 1;
    }

    private static String formula(Row row, int column) {
      return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).getCellFormula();
    }

    private Stream<List<Integer>> ranges(List<Rows> ranges) {
      return ranges.stream().map(range -> left(range.first(), range.last()));
    }

    private List<Integer> kept(List<Integer> rows) {
      return rows.stream().filter(row -> !gone.contains(row)).toList();
    }

    private List<Integer> left(int first, int last) {
      return IntStream.rangeClosed(first, last).filter(row -> !gone.contains(row)).boxed().toList();
    }

    private List<Integer> identities(String range) {
      return identities(CellRangeAddress.valueOf(range));
    }

    private List<Integer> identities(CellRangeAddress range) {
      return identities(range.getFirstRow() + 1, range.getLastRow() + 1);
    }

    private List<Integer> identities(int first, int last) {
      return IntStream.rangeClosed(first, last)
          .filter(row -> sheet().getRow(row - 1) != null)
          .map(this::identity)
          .boxed()
          .toList();
    }

    private int identity(int row) {
      Cell cell = sheet().getRow(row - 1).getCell(0);
      return (int) cell.getNumericCellValue();
    }
  }
}
