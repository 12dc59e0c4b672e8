package io.github.visiontemplate.poi;

import static io.github.visiontemplate.poi.Reports.annotated;
import static io.github.visiontemplate.poi.Reports.error;
import static io.github.visiontemplate.poi.Reports.report;
import static io.github.visiontemplate.poi.Reports.workbook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every copy is a plain .xlsx: no macros, no signature of what it no longer is. */
class PlainCopyTest {

  private static final String PLAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String RELATIONSHIP =
      "<Relationship Id='%s' Type='http://schemas.microsoft.com/office/2006/relationships/%s' Target='%s'/>";

  private enum Kind {
    MARKED,
    CLEANED,
    CLEANED_WITHOUT_ROWS_IN_ERROR,
    FILLED;

    byte[] of(Packages workbook) {
      XlsxTemplate upload = workbook.template();
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      switch (this) {
        case MARKED -> {
          return annotated(workbook, error(2, 1, "9.9"));
        }
        case CLEANED ->
            XlsxCleanedWorkbook.write(report(upload, error(2, 1, "9.9")), upload, output);
        case CLEANED_WITHOUT_ROWS_IN_ERROR ->
            XlsxCleanedWorkbook.write(report(upload), upload, output);
        default -> upload.fill(new TreeMap<>(Map.of(0, rows -> List.of())), output);
      }
      return output.toByteArray();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void macrosGoWithAllThatNamesThem(Kind kind) throws IOException {
    Packages macros =
        typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
            .with("xl/vbaProject.bin", new byte[] {1})
            .with("xl/vbaProjectSignature.bin", new byte[] {2})
            .with(
                "xl/_rels/vbaProject.bin.rels",
                relationships(
                    RELATIONSHIP.formatted(
                        "rId1", "vbaProjectSignature", "vbaProjectSignature.bin")));
    replace(
        macros,
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        RELATIONSHIP.formatted("rIdV", "vbaProject", "vbaProject.bin") + "</Relationships>");
    replace(
        macros,
        "[Content_Types].xml",
        "</Types>",
        "<Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/>"
            + "<Override PartName='/xl/vbaProjectSignature.bin' ContentType='application/vnd.ms-office.vbaProjectSignature'/></Types>");
    Map<String, byte[]> copy = ZipContents.of(kind.of(macros));
    assertThat(copy)
        .doesNotContainKeys(
            "xl/vbaProject.bin", "xl/vbaProjectSignature.bin", "xl/_rels/vbaProject.bin.rels");
    assertThat(text(copy, "[Content_Types].xml"))
        .contains("'/xl/workbook.xml' ContentType='" + PLAIN)
        .doesNotContain("vba", "macro");
    assertThat(text(copy, "xl/_rels/workbook.xml.rels")).doesNotContain("vba");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        "application/vnd.ms-excel.template.macroEnabled.main+xml",
        "application/vnd.ms-excel.addin.macroEnabled.main+xml"
      })
  void templatesBecomeWorkbooks(String type) throws IOException {
    for (Kind kind : Kind.values()) {
      Map<String, byte[]> copy = ZipContents.of(kind.of(typed(type)));
      assertThat(text(copy, "[Content_Types].xml")).contains(PLAIN).doesNotContain(type);
    }
  }

  @Test
  void aTypeThatAllPartsShareIsOverridden() throws IOException {
    Packages shared = Packages.workbook();
    replace(shared, "[Content_Types].xml", "sheet.main", "template.main");
    Map<String, byte[]> copy = ZipContents.of(Kind.FILLED.of(shared));
    assertThat(text(copy, "[Content_Types].xml"))
        .contains("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + PLAIN + "\"/>");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aSignatureGoesWithWhatItSigned(Kind kind) throws IOException {
    String digital =
        "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";
    Packages signed =
        workbook()
            .with("_xmlsignatures/origin.sigs", new byte[0])
            .with("_xmlsignatures/sig1.xml", "<Signature/>")
            .with(
                "_xmlsignatures/_rels/origin.sigs.rels",
                relationships(
                    "<Relationship Id='rId1' Type='" + digital + "signature' Target='sig1.xml'/>"));
    replace(
        signed,
        "_rels/.rels",
        "</Relationships>",
        "<Relationship Id='rIdS' Type='"
            + digital
            + "origin' Target='_xmlsignatures/origin.sigs'/></Relationships>");
    replace(
        signed,
        "[Content_Types].xml",
        "</Types>",
        "<Default Extension='sigs' ContentType='application/vnd.openxmlformats-package.digital-signature-origin'/>"
            + "<Override PartName='/_xmlsignatures/sig1.xml' ContentType='application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml'/></Types>");
    byte[] written = kind.of(signed);
    if (kind == Kind.CLEANED_WITHOUT_ROWS_IN_ERROR) {
      assertThat(written).as("the file itself").isEqualTo(signed.bytes());
      return;
    }
    Map<String, byte[]> copy = ZipContents.of(written);
    assertThat(copy.keySet()).noneMatch(name -> name.startsWith("_xmlsignatures"));
    assertThat(text(copy, "_rels/.rels")).contains("xl/workbook.xml").doesNotContain("signature");
    assertThat(text(copy, "[Content_Types].xml")).doesNotContain("digital-signature");
  }

  /** The label of a file that it does not encrypt. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void aSensitivityLabelStays(Kind kind) throws IOException {
    String label = "docMetadata/LabelInfo.xml";
    String type = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels";
    Packages labelled = workbook().with(label, "<labelList/>");
    replace(
        labelled,
        "_rels/.rels",
        "</Relationships>",
        "<Relationship Id='rIdL' Type='%s' Target='%s'/></Relationships>".formatted(type, label));
    Map<String, byte[]> copy = ZipContents.of(kind.of(labelled));
    assertThat(text(copy, label)).isEqualTo("<labelList/>");
    assertThat(text(copy, "_rels/.rels")).contains(type);
  }

  /** Only a hostile package says that a sheet is a macro, too. */
  @Test
  void noSheetIsTakenForMacros() throws IOException {
    Packages hostile = workbook();
    replace(
        hostile,
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        RELATIONSHIP.formatted("rIdV", "vbaProject", "worksheets/sheet1.xml") + "</Relationships>");
    assertThat(ZipContents.of(Kind.FILLED.of(hostile))).containsKey("xl/worksheets/sheet1.xml");
  }

  private static Packages typed(String type) {
    Packages typed = workbook();
    replace(typed, "[Content_Types].xml", PLAIN, type);
    return typed;
  }

  private static String relationships(String inner) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + inner
        + "</Relationships>";
  }

  private static void replace(Packages packages, String part, String old, String replacement) {
    packages.with(part, packages.part(part).replace(old, replacement));
  }

  private static String text(Map<String, byte[]> copy, String name) {
    return new String(copy.get(name), UTF_8);
  }
}
