package io.github.visiontemplate.poi.internal.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.poi.internal.rewrite.XmlRewriter;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.workbook.CalculatedOnLoad;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The markup of parts when rows 3, 4 and 8 of the sheet 学生 are taken out. */
class SheetPartTest {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final ReferenceShift REMOVAL =
      new ReferenceShift(
          RemovedRows.of(List.of(3, 4, 8)), "学生", true, new FormulaBudget(Long.MAX_VALUE));

  @Test
  void rowsAreLeftOutAndTheOthersNumberedAnew() {
    assertThat(
            rows(
                """
                <row r="2" spans="1:2" ht="20"><c r="A2" s="1"><v>2</v></c></row>
                <row r="3"><c r="A3"><v>3</v></c></row>
                <row r="5" hidden='1'><c r='A5' t="s"><v>5</v></c><c r="AB5"/></row>
                <row r="8"/><row r="9"/>
                """))
        .isEqualTo(
            """
            <row r="2" spans="1:2" ht="20"><c r="A2" s="1"><v>2</v></c></row>

            <row r="3" hidden='1'><c r='A3' t="s"><v>5</v></c><c r="AB3"/></row>
            <row r="6"/>
            """);
  }

  @Test
  void rowsAndCellsWithoutNumbersStayWithoutWhereTheyStillCountUp() {
    assertThat(rows("<row><c/></row><row/><row/><row/><row><c/></row>"))
        .isEqualTo("<row><c/></row><row/><row><c/></row>");
    assertThat(rows("<row r='8'/><row><c/></row>")).isEqualTo("<row r=\"6\"><c/></row>");
    assertThat(rows("<row r='7'/><row/><row/>")).isEqualTo("<row r='5'/><row/>");
  }

  @Test
  void rowsWithAPrefixAndForeignContentAreKnown() {
    assertThat(
            rewritten(
                "<x:worksheet xmlns:x='"
                    + MAIN
                    + "'><x:sheetData><x:row r='5'><x:c r='A5'><x:f>A3</x:f></x:c>"
                    + "<y xmlns='v' r='5'/></x:row></x:sheetData></x:worksheet>",
                sheet()))
        .contains("<x:row r='3'><x:c r='A3'><x:f>#REF!</x:f></x:c><y xmlns='v' r='5'/></x:row>");
  }

  @Test
  void formulasFollowAndKeepTheirResults() {
    assertThat(
            rows(
                """
                <row r="9"><c r="A9"><f>SUM(A2:A8)&gt;B$5</f><v>1</v></c><c r="B9"><f ca="1"/><v>2</v></c></row>\
                """))
        .isEqualTo(
            """
            <row r="6"><c r="A6"><f>SUM(A2:A5)&gt;B$3</f><v>1</v></c><c r="B6"><f ca="1"/><v>2</v></c></row>\
            """);
  }

  @Test
  void formulasThatCellsShareAreWrittenOutForEach() {
    assertThat(
            rows(
                """
                <row r="3"><c r="C3"><f t="shared" ref="C3:C9" si="0">A3+A2*$B$9</f></c></row>
                <row r="4"><c r="C4"><f t="shared" si="0"/></c></row>
                <row r="5"><c r="C5"><f t="shared" si="0"/><v>7</v></c></row>
                <row r="6"><c r="C6"><f t="shared" si="0"></f></c></row>
                <row r="7"><c/><c/><c><f t="shared" si="0">ignored</f></c><c><f t="shared" si="9">A9</f></c></row>\
                """))
        .isEqualToIgnoringNewLines(
            """
            <row r="3"><c r="C3"><f>A3+#REF!*$B$6</f><v>7</v></c></row>
            <row r="4"><c r="C4"><f>A4+A3*$B$6</f></c></row>
            <row r="5"><c/><c/><c><f>A5+A4*$B$6</f></c><c><f t="shared" si="9">A6</f></c></row>\
            """);
  }

  @Test
  void arraysAndDataTablesKeepTheirRowsThatStay() {
    assertThat(
            rows(
                """
                <row r="2"><c r="A2"><f t="array" ref="A2:A9">B2:B9</f></c>\
                <c r="B2"><f t="dataTable" ref="B2:B9" r1="C8" r2="C9"/></c></row>\
                """))
        .isEqualTo(
            """
            <row r="2"><c r="A2"><f t="array" ref="A2:A6">B2:B6</f></c>\
            <c r="B2"><f t="dataTable" ref="B2:B6" r1="C6" r2="C6"/></c></row>\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <dimension ref="A1:S9"/>                   | <dimension ref="A1:S6"/>
          <dimension ref="A3:B3"/>                   | <dimension ref="A3:B3"/>
          <sheetPr syncRef="A5"/>                    | <sheetPr syncRef="A3"/>
          <autoFilter ref="A1:S9"><sortState ref="A2:S9"><sortCondition ref="B2:B9"/></sortState></autoFilter> | <autoFilter ref="A1:S6"><sortState ref="A2:S6"><sortCondition ref="B2:B6"/></sortState></autoFilter>
          <autoFilter ref="A3:S4"/>                  |
          <mergeCells count="4"><mergeCell ref="A2:A5"/><mergeCell ref="A3:B4"/><mergeCell ref="C7:C8"/><mergeCell ref="D7:E8"/></mergeCells> | <mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="D5:E5"/></mergeCells>
          <mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells> |
          <hyperlinks><hyperlink ref="A3" r:id="rId1"/><hyperlink ref="A5" r:id="rId2"/></hyperlinks> | <hyperlinks><hyperlink ref="A3" r:id="rId2"/></hyperlinks>
          <hyperlinks><hyperlink ref="A2" location="学生!A3"/></hyperlinks> |
          <hyperlinks><hyperlink ref="A2" location="学生!A5"/></hyperlinks> | <hyperlinks><hyperlink ref="A2" location="学生!A3"/></hyperlinks>
          <protectedRanges><protectedRange sqref="A2:A9 B3" name="n"/></protectedRanges> | <protectedRanges><protectedRange sqref="A2:A6" name="n"/></protectedRanges>
          <ignoredErrors><ignoredError sqref="A3"/><ignoredError sqref="A5"/></ignoredErrors> | <ignoredErrors><ignoredError sqref="A3"/></ignoredErrors>
          <cellWatches><cellWatch r="A3"/></cellWatches> |
          <scenarios current="0" sqref="A5"><scenario name="s" count="2"><inputCells r="A3" val="1"/><inputCells r="A5" val="1"/></scenario></scenarios> | <scenarios current="0" sqref="A3"><scenario name="s" count="1"><inputCells r="A3" val="1"/></scenario></scenarios>
          <scenarios current="0"><scenario name="s" count="1"><inputCells r="A3" val="1"/></scenario></scenarios> |
          <rowBreaks count="5" manualBreakCount="4"><brk id="2" man="1"/><brk id="3" man="1"/><brk id="5"/><brk id="8" man="1"/><brk id="9" man="1"/></rowBreaks> | <rowBreaks count="4" manualBreakCount="3"><brk id="2" man="1"/><brk id="3"/><brk id="5" man="1"/><brk id="6" man="1"/></rowBreaks>
          <controls><mc:AlternateContent><mc:Choice><control shapeId="1"><controlPr linkedCell="$A$5" listFillRange="A2:A5"><anchor sizeWithCells="1"><from><xdr:row>4</xdr:row></from><to><xdr:row>8</xdr:row></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls> | <controls><mc:AlternateContent><mc:Choice><control shapeId="1"><controlPr linkedCell="$A$3" listFillRange="A2:A3"><anchor sizeWithCells="1"><from><xdr:row>2</xdr:row></from><to><xdr:row>5</xdr:row></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls>
          <tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rIdLost"/></tableParts> | <tableParts count="1"><tablePart r:id="rId1"/></tableParts>
          <dataConsolidate><dataRefs><dataRef ref="A5" sheet="学生"/><dataRef ref="A5" sheet="b"/></dataRefs></dataConsolidate> | <dataConsolidate><dataRefs><dataRef ref="A3" sheet="学生"/><dataRef ref="A5" sheet="b"/></dataRefs></dataConsolidate>
          <mergeCells count="0"></mergeCells>        | <mergeCells count="0"></mergeCells>
          """)
  void whatStandsAroundTheRowsFollows(String markup, String expected) {
    assertThat(around(markup)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <dataValidations count="2"><dataValidation sqref="D2:D9 F3" type="custom"><formula1>LEN(D2)&lt;$A$5</formula1></dataValidation><dataValidation sqref="A3:A4"><formula1>1</formula1></dataValidation></dataValidations> | <dataValidations count="1"><dataValidation sqref="D2:D6" type="custom"><formula1>LEN(D2)&lt;$A$3</formula1></dataValidation></dataValidations>
          <dataValidations count="1"><dataValidation sqref="A3"><formula1>1</formula1></dataValidation></dataValidations> |
          <conditionalFormatting sqref="D3:D9"><cfRule type="expression"><formula>$D3=$D2</formula></cfRule><cfRule><colorScale><cfvo type="formula" val="$A$5"/><cfvo type="min"/></colorScale></cfRule></conditionalFormatting> | <conditionalFormatting sqref="D3:D6"><cfRule type="expression"><formula>$D3=$D2</formula></cfRule><cfRule><colorScale><cfvo type="formula" val="$A$3"/><cfvo type="min"/></colorScale></cfRule></conditionalFormatting>
          <conditionalFormatting sqref="D3"><cfRule><formula>1</formula></cfRule></conditionalFormatting> |
          <extLst><ext><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f>列表!A3&amp;$A$5</xm:f></x14:formula1><xm:sqref>D3:D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst> | <extLst><ext><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f>列表!A5&amp;$A$3</xm:f></x14:formula1><xm:sqref>D3:D6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>
          <extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>1</xm:f></x14:cfRule><xm:sqref>D3:D4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst> |
          <extLst><ext uri="1"/><ext uri="2"><x14:conditionalFormattings><x14:conditionalFormatting><xm:sqref>D3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst> | <extLst><ext uri="1"/></extLst>
          <extLst><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>学生!A5:D5</xm:f><xm:sqref>E5</xm:sqref></x14:sparkline><x14:sparkline><xm:f>学生!A3:D3</xm:f><xm:sqref>E3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst> | <extLst><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>学生!A3:D3</xm:f><xm:sqref>E3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>
          """)
  void rulesFollowTheirRangesInBothForms(String markup, String expected) {
    assertThat(around(markup)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <sheetView topLeftCell="A5"><selection activeCell="B9" sqref="B9"/></sheetView> | <sheetView topLeftCell="A3"><selection activeCell="B6" sqref="B6"/></sheetView>
          <sheetView><pane ySplit="1" topLeftCell="A8" state="frozen"/></sheetView> | <sheetView><pane ySplit="1" topLeftCell="A6" state="frozen"/></sheetView>
          <sheetView><pane ySplit="4" topLeftCell="A5" state="frozenSplit"/></sheetView> | <sheetView><pane ySplit="2" topLeftCell="A3" state="frozenSplit"/></sheetView>
          <sheetView topLeftCell="A3"><pane ySplit="2" state="frozen"/></sheetView> | <sheetView topLeftCell="A3"><pane ySplit="1" state="frozen"/></sheetView>
          <sheetView><pane ySplit="2400" topLeftCell="A9"/></sheetView> | <sheetView><pane ySplit="2400" topLeftCell="A6"/></sheetView>
          <sheetView><selection activeCell="B3" activeCellId="1" sqref="A5 B3:B4"/></sheetView> | <sheetView><selection activeCell="B3" sqref="B3"/></sheetView>
          <sheetView><selection activeCell="B5" activeCellId="1" sqref="A5 B5:B9"/></sheetView> | <sheetView><selection activeCell="B3" activeCellId="1" sqref="A3 B3:B6"/></sheetView>
          <sheetView><selection pane="bottomLeft"/></sheetView> | <sheetView><selection pane="bottomLeft"/></sheetView>
          <customSheetView><rowBreaks count="1"><brk id="5"/></rowBreaks><autoFilter ref="A1:A9"/></customSheetView> | <customSheetView><rowBreaks count="1"><brk id="3"/></rowBreaks><autoFilter ref="A1:A6"/></customSheetView>
          """)
  void viewsShowTheSame(String markup, String expected) {
    assertThat(around(markup)).isEqualTo(expected);
  }

  @Test
  void commentsGoWithTheirCells() {
    assertThat(
            rewritten(
                "<comments><commentList><comment ref='A3'><text><t>3</t></text></comment>"
                    + "<comment ref='A5'><text><t>5</t></text></comment></commentList></comments>",
                new RangePlaces(REMOVAL, Set.of())))
        .isEqualTo(
            "<comments><commentList>"
                + "<comment ref='A3'><text><t>5</t></text></comment></commentList></comments>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <table ref="A1:C9"><autoFilter ref="A1:C9"/><x><calculatedColumnFormula>B5</calculatedColumnFormula></x></table> | <table ref="A1:C6"><autoFilter ref="A1:C6"/><x><calculatedColumnFormula>B3</calculatedColumnFormula></x></table>
          <table ref="A2:C4"><autoFilter ref="A2:C4"/></table> | <table ref="A2:C3"><autoFilter ref="A2:C2"/></table>
          <table ref="A8:C12"><autoFilter ref="A8:C12"/></table> | <table ref="A6:C9" headerRowCount="0"></table>
          <table ref="A6:C8" totalsRowCount="1"/> | <table ref="A4:C5"/>
          <table ref="A6:C9" totalsRowCount="1"/> | <table ref="A4:C6" totalsRowCount="1"/>
          """)
  void aTableKeepsItsHeaderAndARow(String markup, String expected) {
    assertThat(rewritten(markup, new TablePart(REMOVAL))).isEqualTo(expected);
  }

  @Test
  void aTableWithoutAnyRowIsLost() {
    TablePart table = new TablePart(REMOVAL);
    rewritten("<table ref='A3:C4'/>", table);
    assertThat(table.isLost()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          twoCellAnchor                    | 4 | 5 | 8 | 9 | 2 | 5 | 5 | 9
          twoCellAnchor                    | 2 | 5 | 4 | 9 | 2 | 0 | 2 | 9
          twoCellAnchor                    | 5 | 5 | 7 | 9 | 3 | 5 | 5 | 0
          twoCellAnchor editAs='oneCell'   | 2 | 5 | 8 | 9 | 2 | 0 | 8 | 9
          twoCellAnchor editAs='oneCell'   | 4 | 5 | 8 | 9 | 2 | 5 | 6 | 9
          twoCellAnchor editAs='absolute'  | 4 | 5 | 8 | 9 | 4 | 5 | 8 | 9
          """)
  void picturesGoAlongAsTheyAreToldTo(
      String anchor, int from, int fromOff, int to, int toOff, int r, int rOff, int t, int tOff) {
    assertThat(rewritten(anchor(anchor, from, fromOff, to, toOff), new DrawingAnchors(REMOVAL)))
        .isEqualTo(anchor(anchor, r, rOff, t, tOff));
  }

  private static String anchor(String tag, int from, int fromOff, int to, int toOff) {
    String corner = "<%1$s><row>%2$d</row><rowOff>%3$d</rowOff></%1$s>";
    return "<wsDr><"
        + tag
        + ">"
        + corner.formatted("from", from, fromOff)
        + corner.formatted("to", to, toOff)
        + "<sp textlink='$A$2'><row>4</row></sp></twoCellAnchor></wsDr>";
  }

  @Test
  void theBoxesOfCommentsGoWithThem() {
    String shape =
        "<v:shape id='%s'><x:ClientData ObjectType='Note'><x:Anchor>1, 15, %s, 2, 3, 15, %s, 4"
            + "</x:Anchor><x:Row>%s</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>";
    String control =
        "<v:shape><x:ClientData ObjectType='Checkbox'><x:Anchor>1, 15, %s, 2, 3, 15, %s, 4</x:Anchor>"
            + "<x:FmlaLink>%s</x:FmlaLink></x:ClientData></v:shape>";
    assertThat(
            rewritten(
                "<xml>"
                    + shape.formatted("a", 1, 3, 2)
                    + shape.formatted("b", 3, 7, 4)
                    + shape.formatted("c", 0, 1, 1)
                    + shape.formatted("d", 1, 6, 4)
                    + shape.formatted("e", 4, 8, "x")
                    + shape.formatted("f", 0, 0, 0)
                    + control.formatted(4, 8, "$A$5")
                    + control.formatted(0, 8, "$A$1")
                    + control.formatted(0, 0, "$A$1")
                    + control.formatted(4, "x", "$A$1")
                    + "<v:shape><x:Anchor>1, 2, 4, 3, 5, 6, 8</x:Anchor></v:shape>"
                    + "<v:shape><x:Anchor>1, 2, 4, 3, 5, 6</x:Anchor></v:shape><v:shape><x:Anchor>1</x:Anchor></v:shape></xml>",
                new VmlShapes(REMOVAL)))
        .isEqualTo(
            "<xml>"
                + shape.formatted("b", 1, 5, 2)
                + shape.formatted("c", 0, 1, 1)
                + shape.formatted("d", 0, 5, 2)
                + shape.formatted("e", 2, 5, "x")
                + shape.formatted("f", 0, 0, 0)
                + control.formatted(2, 5, "$A$3")
                + control.formatted(0, 5, "$A$1")
                + control.formatted(0, 0, "$A$1")
                + control.formatted(4, "x", "$A$1")
                + "<v:shape><x:Anchor>1, 2, 2, 3, 5, 6, 5</x:Anchor></v:shape>"
                + "<v:shape><x:Anchor>1, 2, 4, 3, 5, 6</x:Anchor></v:shape><v:shape><x:Anchor>1</x:Anchor></v:shape></xml>");
  }

  @Test
  void namesFollowAndTheWorkbookIsCalculatedAnew() {
    assertThat(
            rewritten(
                rewritten(
                    """
                <workbook><sheets><sheet name="列表"/><sheet name="学生"/></sheets><definedNames>\
                <definedName name="a">学生!$A$2:$A$9</definedName>\
                <definedName name="_xlnm.Print_Area" localSheetId="1">$A$1:$S$9</definedName>\
                <definedName name="c" localSheetId="0">$A$5</definedName>\
                <definedName name="d">学生!$A$3</definedName></definedNames><calcPr calcId="191029"/></workbook>\
                """,
                    new WorkbookNames(ReferenceShift.of(REMOVAL.all(), REMOVAL.budget()))),
                new CalculatedOnLoad()))
        .isEqualTo(
            """
            <workbook><sheets><sheet name="列表"/><sheet name="学生"/></sheets><definedNames>\
            <definedName name="a">学生!$A$2:$A$6</definedName>\
            <definedName name="_xlnm.Print_Area" localSheetId="1">$A$1:$S$6</definedName>\
            <definedName name="c" localSheetId="0">$A$5</definedName>\
            <definedName name="d">#REF!</definedName></definedNames>\
            <calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>\
            """);
  }

  @Test
  void otherPartsFollowWhereTheyNameTheSheet() {
    assertThat(
            rewritten(
                "<chartSpace><c:f>学生!$A$2:$A$9</c:f><c:f>其他!$A$9</c:f></chartSpace>",
                new FormulaPlaces(ReferenceShift.of(REMOVAL.all(), REMOVAL.budget()))))
        .isEqualTo("<chartSpace><c:f>学生!$A$2:$A$6</c:f><c:f>其他!$A$9</c:f></chartSpace>");
    assertThat(
            rewritten(
                "<pivotCacheDefinition><worksheetSource ref='A1:S9' sheet='学生'/>"
                    + "<worksheetSource ref='A1:S9'/></pivotCacheDefinition>",
                new FormulaPlaces(ReferenceShift.of(REMOVAL.all(), REMOVAL.budget()))))
        .contains("<worksheetSource ref='A1:S6' sheet='学生'/><worksheetSource ref='A1:S9'/>");
    assertThat(
            rewritten(
                "<formControlPr fmlaLink='学生!$A$5' fmlaRange='$A$5'/>",
                new FormulaPlaces(ReferenceShift.of(REMOVAL.all(), REMOVAL.budget()))))
        .isEqualTo("<formControlPr fmlaLink='学生!$A$3' fmlaRange='$A$5'/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<f>学生!$A$%d</f>",
        "<formula>学生!$A$%d</formula>",
        "<formula1>学生!$A$%d</formula1>",
        "<formula2>学生!$A$%d</formula2>",
        "<calculatedColumnFormula>学生!$A$%d</calculatedColumnFormula>",
        "<totalsRowFormula>学生!$A$%d</totalsRowFormula>",
        "<cfvo type='formula' val='学生!$A$%d'/>",
        "<hyperlink location='学生!$A$%d'/>",
        "<worksheetSource sheet='学生' ref='A%d'/>",
        "<dataRef sheet='学生' ref='A%d'/>",
        "<sp textlink='学生!$A$%d'/>",
        "<control linkedCell='学生!$A$%d'/>",
        "<control listFillRange='学生!$A$%d'/>",
        "<controlPr linkedCell='学生!$A$%d'/>",
        "<controlPr listFillRange='学生!$A$%d'/>",
        "<formControlPr fmlaLink='学生!$A$%d'/>",
        "<formControlPr fmlaRange='学生!$A$%d'/>",
        "<formControlPr fmlaGroup='学生!$A$%d'/>",
        "<formControlPr fmlaTxbx='学生!$A$%d'/>"
      })
  void everyPlaceThatHoldsAFormulaFollows(String place) {
    String part = "<any><x:part>" + place + "</x:part></any>";
    assertThat(
            rewritten(
                part.formatted(9),
                new FormulaPlaces(ReferenceShift.of(REMOVAL.all(), REMOVAL.budget()))))
        .isEqualTo(part.formatted(6));
  }

  private static String rows(String rows) {
    String before = "<worksheet xmlns='" + MAIN + "'><sheetData>";
    String after = "</sheetData></worksheet>";
    String result = rewritten(before + rows + after, sheet());
    return result.substring(before.length(), result.length() - after.length());
  }

  private static String around(String markup) {
    String before = "<worksheet xmlns:r='r' xmlns:x14='x' xmlns:xm='y' xmlns:mc='m' xmlns:xdr='d'>";
    String after = "</worksheet>";
    String result = rewritten(before + markup + after, sheet());
    return result.substring(before.length(), result.length() - after.length());
  }

  private static XmlVisitor sheet() {
    return RowRemoval.sheetVisitor(REMOVAL, Set.of("rIdLost"));
  }

  private static String rewritten(String xml, XmlVisitor visitor) {
    String declared =
        xml.replaceFirst("(<[A-Za-z]+)(?=[ />])", "$1 xmlns:c='c' xmlns:v='v' xmlns:x='x'");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XmlRewriter.rewrite(new ByteArrayInputStream(declared.getBytes(UTF_8)), visitor, out, 1 << 24);
    return out.toString(UTF_8).replace(" xmlns:c='c' xmlns:v='v' xmlns:x='x'", "");
  }
}
