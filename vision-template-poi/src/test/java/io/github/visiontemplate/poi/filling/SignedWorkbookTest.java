package io.github.visiontemplate.poi.filling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import org.junit.jupiter.api.Test;

/** A signature holds for no copy that differs, and whoever asks for the copy is told so. */
class SignedWorkbookTest {

  private static final Issue SIGNED = Issue.ofFile(IssueCode.FILE_SIGNED);

  @Test
  void aFillSaysThatTheSignatureIsGone() {
    Clinic.Filled filled = Clinic.of().fill(signed());

    assertThat(filled.report().issues()).contains(SIGNED);
    assertThat(Parts.of(filled.bytes()).texts().keySet())
        .noneMatch(name -> name.startsWith("_xmlsignatures"));
    assertThat(Clinic.of().fill(filled.bytes()).report().issues()).doesNotContain(SIGNED);
  }

  @Test
  void bothLanguagesSayIt() {
    assertThat(IssueMessages.english().text(SIGNED))
        .isEqualTo(
            "The workbook has a digital signature. It would not hold for a changed copy, so filled,"
                + " marked and cleaned copies are written without it. Sign the copy again if a"
                + " signature is needed.");
    assertThat(IssueMessages.chinese().text(SIGNED))
        .isEqualTo("工作簿带有数字签名。改动后的副本签名不再有效，因此填写、标注和清理后的副本均不带签名。如需签名，请对副本重新签名。");
  }

  private static byte[] signed() {
    String digital =
        "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";
    return Parts.of(Clinic.bytes(Clinic.blank(Clinic.MEASUREMENTS, 0)))
        .with("_xmlsignatures/origin.sigs", "")
        .replace(
            "_rels/.rels",
            "</Relationships>",
            "<Relationship Id='s' Type='%sorigin' Target='_xmlsignatures/origin.sigs'/></Relationships>"
                .formatted(digital))
        .replace(
            "[Content_Types].xml",
            "</Types>",
            "<Default Extension='sigs' ContentType='application/vnd.openxmlformats-package.digital-signature-origin'/></Types>")
        .bytes();
  }
}
