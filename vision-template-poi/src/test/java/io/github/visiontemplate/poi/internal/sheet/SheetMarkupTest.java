package io.github.visiontemplate.poi.internal.sheet;

import static io.github.visiontemplate.poi.internal.sheet.Sheets.MAIN;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.read;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.refusal;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.row;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.sheet;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.table.Cell;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may surround the cells, and what is refused. */
class SheetMarkupTest {

  private static final Map<Integer, Map<Integer, Cell>> ONE =
      Map.of(1, Map.of(0, new Cell.Numeric(1)));

  @Test
  void anyPrefixMayStandForTheMainNamespace() {
    assertThat(
            read(
                "<x:worksheet xmlns:x='"
                    + MAIN
                    + "'><x:sheetData><x:row r='1'><x:c r='A1'><x:v>1</x:v></x:c></x:row>"
                    + "</x:sheetData></x:worksheet>"))
        .isEqualTo(ONE);
  }

  @Test
  void theStrictNamespaceIsTheSame() {
    assertThat(
            read(
                row("<c><v>1</v></c>")
                    .replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")))
        .isEqualTo(ONE);
  }

  @Test
  void aNamespaceMayBeDeclaredDeeperAndEndsThere() {
    assertThat(
            read(
                "<worksheet xmlns='"
                    + MAIN
                    + "'><sheetData><a:row xmlns:a='"
                    + MAIN
                    + "' r='1'><a:c><v>1</v></a:c></a:row>"
                    + "<row xmlns='urn:other' r='2'><c><v>2</v></c></row><row r='3'/></sheetData></worksheet>"))
        .isEqualTo(Map.of(1, Map.of(0, new Cell.Numeric(1)), 3, Map.of()));
  }

  @Test
  void withoutADefaultNamespaceOnlyThePrefixIsOurs() {
    assertThat(
            read(
                "<x:worksheet xmlns:x='"
                    + MAIN
                    + "'><x:sheetData><x:row r=\"1\"><c r=\"A1\"><v>9</v></c><x:c r=\"A1\"><x:v>1</x:v></x:c>"
                    + "</x:row></x:sheetData></x:worksheet>"))
        .isEqualTo(ONE);
  }

  @Test
  void cellsOutsideOfRowsAreNotOurs() {
    assertThat(
            read(
                sheet(
                    "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"/><c r=\"A2\"><v>9</v></c>"
                        + "<c r=\"B2\"><v>9</v></c>")))
        .isEqualTo(Map.of(1, Map.of(0, new Cell.Numeric(1)), 2, Map.of()));
  }

  @Test
  void elementsOfTheSameNameElsewhereAreNotOurs() {
    assertThat(
            read(
                "<worksheet xmlns='"
                    + MAIN
                    + "' xmlns:mc='urn:mc'><extLst><ext><sheetData><row r='9'/></sheetData></ext>"
                    + "</extLst><sheetData><mc:AlternateContent><mc:Choice><row r='9'><c><v>9</v></c></row></mc:Choice>"
                    + "</mc:AlternateContent><row r='1'><extLst><c><v>9</v></c></extLst><mc:c><mc:v>9</mc:v></mc:c><c><v>1</v>"
                    + "<extLst><v>9</v><f>9</f></extLst></c></row></sheetData><extLst><row r='1'/></extLst></worksheet>"))
        .isEqualTo(ONE);
  }

  @Test
  void attributesComeInAnyOrderQuotesAndSpacing() {
    assertThat(
            read(
                "<?xml version='1.0'?><!-- a --><worksheet\txmlns = '"
                    + MAIN
                    + "' ><sheetData ><row\n a:s='9' ht=\"1>2\" r = '1' "
                    + "xmlns:a='urn:a'\n><c a:t='s' t =\"n\" s= '0' r\n=\"A1\" ><v\n>1</v\n></c ></row ></sheetData></worksheet > \n"))
        .isEqualTo(ONE);
  }

  @Test
  void columnsMayBeInSmallLettersAndNumbersPadded() {
    assertThat(read(sheet("<row r=' 1 '><c r='a1' s=' 0 '><v>1</v></c></row>"))).isEqualTo(ONE);
    assertThat(read(sheet("<row r='1'><c r='A1' s=''><v>1</v></c></row>"))).isEqualTo(ONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "GB18030", "ISO-8859-1", "US-ASCII", "UTF-8"})
  void everyEncodingIsRead(String name) {
    String text = name.matches("ISO.*") ? "é" : name.startsWith("US") ? "e" : "视力𠮷";
    String xml =
        "<?xml version=\"1.0\" encoding=\""
            + name
            + "\"?>"
            + row("<c t='inlineStr'><is><t>" + text + "</t></is></c>");
    assertThat(read(xml.getBytes(Charset.forName(name)), TestContext.of()))
        .isEqualTo(Map.of(1, Map.of(0, new Cell.Text(text))));
  }

  @Test
  void byteOrderMarksAreNoText() {
    String xml = "\uFEFF" + row("<c><v>1</v></c>");
    for (Charset charset : List.of(UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      assertThat(read(xml.getBytes(charset), TestContext.of())).isEqualTo(ONE);
    }
  }

  @Test
  void longTextsInAnotherEncodingKeepEveryCharacter() {
    String text = "视𠮷力".repeat(5_000);
    SortedMap<Integer, SortedMap<Integer, Cell>> rows =
        read(
            row("<c t='inlineStr'><is><t>" + text + "</t></is></c>")
                .getBytes(StandardCharsets.UTF_16LE),
            TestContext.of());
    assertThat(rows).isEqualTo(Map.of(1, Map.of(0, new Cell.Text(text))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "<worksheet/>",
        "<chartsheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>",
        "<worksheet xmlns='urn:other'><sheetData/></worksheet>",
        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/&#109;ain'/>",
        "<!DOCTYPE worksheet><worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>",
        "<?xml version='1.0' encoding='UTF-16'?><worksheet/>",
        "<?xml version='1.0' encoding='no-such'?><worksheet/>",
        "<?xml version='1.0' encoding='?'?><worksheet/>",
        "<a:worksheet/>",
        "<1/>",
        "<![CDATA[x]]><worksheet/>"
      })
  void whatIsNoSheetIsRefused(String xml) {
    assertThat(refusal(xml)).isEqualTo("CORRUPT [sheet]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='7'><c></row></c>",
        "<row r='7'><c><v>1</f></c></row>",
        "<row r='7'></roe>",
        "<row r='7'><c r='A7' r='B7'/></row>",
        "<row r='7'><c r=A7/></row>",
        "<row r='7'><c r='<'/></row>",
        "<row r='7'><c r='A7's='1'/></row>",
        "<row r='7'><c r/></row>",
        "<row r='7'><c / ></row>",
        "<row r='7'><!DOCTYPE x></row>",
        "<row r='7'><b:c/></row>",
        "<row r='7'><c r='A8'/></row>",
        "<row r='7'><c r='A'/></row>",
        "<row r='7'><c r='7'/></row>",
        "<row r='7'><c r=''/></row>",
        "<row r='7'><c r='$A$7'/></row>",
        "<row r='7'><c r='ABCD7'/></row>",
        "<row r='7'><c r='A7'/><c r='A7'/></row>",
        "<row r='7'><c r='B7'/><c r='A7'/><c/></row>",
        "<row r='7'><c s='x'/></row>",
        "<row r='7'><c t='x'/></row>",
        "<row r='7'><c><v>1</v><v>2</v></c></row>",
        "<row r='7'><c><v>1<v>2</v></v></c></row>",
        "<row r='7'><c><is><t>1</t></is></c></row>",
        "<row r='7'><c t='inlineStr'><v>1</v><is><t>1</t></is></c></row>",
        "<row r='7'><c t='s'><v>2</v></c></row>",
        "<row r='7'><c t='s'><v>x</v></c></row>",
        "<row r='7'><c t='s'><v>-1</v></c></row>",
        "<row r='7'><c t='str'><v>&nbsp;</v></c></row>",
        "<row r='7'><c t='str'><v>&amp</v></c></row>",
        "<row r='7'><c t='str'><v>&#0;</v></c></row>",
        "<row r='7'><c t='str'><v>&#xD800;</v></c></row>",
        "<row r='7'><c t='str'><v>&#x110000;</v></c></row>",
        "<row r='7'><c t='str'><v>&#;</v></c></row>",
        "<row r='7'><c t='str'><v>&#+65;</v></c></row>",
        "<row r='7'><c t='str'><v>&#x-41;</v></c></row>",
        "<row r='7'><c t='str'><v>\u0001</v></c></row>",
        "<row r='7'/><row r='7'/>",
        "<row r='7'/><row r='6'/>"
      })
  void damageIsRefusedWithTheRow(String rows) {
    assertThat(refusal(sheet(rows)))
        .isIn("CORRUPT [sheet row 7]", "CORRUPT [sheet row 6]", "CORRUPT [shared strings]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='0'/>",
        "<row r='-1'/>",
        "<row r='x'/>",
        "<row r=''/>",
        "<row r='9999999999'/>"
      })
  void aRowWithoutAProperNumberIsRefused(String row) {
    assertThat(refusal(sheet(row))).isEqualTo("CORRUPT [sheet]");
  }

  @Test
  void whatFollowsTheRowsIsCheckedAsWell() {
    assertThat(refusal(sheet("<row/>").replace("</worksheet>", "<a></worksheet>")))
        .isEqualTo("CORRUPT [sheet]");
    assertThat(refusal(sheet("<row/>").replace("</worksheet>", ""))).isEqualTo("CORRUPT [sheet]");
    assertThat(refusal(sheet("<row/>") + "<worksheet/>")).isEqualTo("CORRUPT [sheet]");
    assertThat(refusal(sheet("<row/>") + "</worksheet>")).isEqualTo("CORRUPT [sheet]");
    assertThat(refusal(sheet("<row/>") + "</>")).isEqualTo("CORRUPT [sheet]");
    assertThat(refusal(sheet("<row/>") + "x")).isEqualTo("CORRUPT [sheet]");
    assertThat(refusal(sheet("<row/></sheetData><sheetData>"))).isEqualTo("CORRUPT [sheet]");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] xml = row("<c t='str'><v>?</v></c>").getBytes(UTF_8);
    xml[new String(xml, UTF_8).indexOf('?')] = (byte) 0xC3;
    assertThat(refusal(xml, TestContext.of())).isEqualTo("CORRUPT [sheet row 1]");
  }

  @Test
  void aHalfCharacterOfUtf16IsRefused() {
    byte[] xml = row("<c t='str'><v>\uD842</v></c>").getBytes(StandardCharsets.UTF_16LE);
    xml[new String(xml, StandardCharsets.UTF_16LE).indexOf("\uFFFD") * 2 + 1] = (byte) 0xD8;
    assertThat(refusal(xml, TestContext.of())).startsWith("CORRUPT");
  }

  @Test
  void theReplacementCharacterItselfIsText() {
    assertThat(read(row("<c t='str'><v>\uFFFD</v></c>")))
        .isEqualTo(Map.of(1, Map.of(0, new Cell.Text("\uFFFD"))));
  }

  @Test
  void limitsAreNamed() {
    TestContext context = TestContext.limited(3, 2, 4);
    assertThat(refusal(sheet("<row r='4'/>").getBytes(UTF_8), context))
        .isEqualTo("TOO_LARGE [ROWS, 3]");
    assertThat(refusal(row("<c/><c/><c/>").getBytes(UTF_8), context))
        .isEqualTo("TOO_LARGE [COLUMNS, 2]");
    assertThat(refusal(row("<c><v>12345</v></c>").getBytes(UTF_8), context))
        .isEqualTo("TOO_LARGE [TEXT_LENGTH, 4]");
    assertThat(read(row("<c><v>1234</v></c>").getBytes(UTF_8), context))
        .isEqualTo(Map.of(1, Map.of(0, new Cell.Numeric(1234))));
    assertThat(refusal(row("<c t='str'><v>abcde</v></c>").getBytes(UTF_8), context))
        .isEqualTo("TOO_LARGE [TEXT_LENGTH, 4]");
    assertThat(refusal(row("<c t='str'><v>ab<!-- -->cde</v></c>").getBytes(UTF_8), context))
        .isEqualTo("TOO_LARGE [TEXT_LENGTH, 4]");
    assertThat(read(row("<c/><c t='str'><v>abcd</v></c>"), context))
        .isEqualTo(Map.of(1, Map.of(1, new Cell.Text("abcd"))));
  }

  @Test
  void namesMayBeLong() {
    String name = "x".repeat(700);
    String other = "<%1$s><%1$s/></%1$s>".formatted(name);
    assertThat(read(row("<c><v>1</v></c>" + other))).isEqualTo(ONE);
    assertThat(refusal(row(other.replaceAll("x>$", "y>")))).isEqualTo("CORRUPT [sheet row 1]");
  }

  @Test
  void nestingAndAttributesHaveAnEnd() {
    assertThat(refusal(sheet("<a>".repeat(300)))).isEqualTo("CORRUPT [sheet]");
    StringBuilder tag = new StringBuilder("<row");
    for (int i = 0; i < 300; i++) {
      tag.append(" a").append(i).append("=''");
    }
    assertThat(refusal(sheet(tag + "/>"))).isEqualTo("CORRUPT [sheet]");
  }
}
