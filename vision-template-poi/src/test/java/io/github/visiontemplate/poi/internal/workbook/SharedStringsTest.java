package io.github.visiontemplate.poi.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.Packages;
import io.github.visiontemplate.poi.internal.zip.FileBytes;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimits;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedStringsTest {

  @Test
  void plainTextKeepsItsBlanks() throws IOException {
    assertThat(texts("<si><t> a\n</t></si><si><t xml:space='preserve'> b </t></si>"))
        .containsExactly(" a\n", " b ");
  }

  @Test
  void runsAreJoinedAndPhoneticHintsLeftOut() throws IOException {
    assertThat(
            texts(
                "<si><r><rPr><b/></rPr><t>裸眼</t></r><r><t>视力</t></r>"
                    + "<rPh sb='0' eb='2'><t>luo yan</t></rPh><phoneticPr fontId='1'/></si>"))
        .containsExactly("裸眼视力");
  }

  @Test
  void emptyItemsCount() throws IOException {
    assertThat(texts("<si/><si><t/></si><si><t>c</t></si>")).containsExactly("", "", "c");
  }

  @Test
  void elementsOfExtensionsAreNoText() throws IOException {
    assertThat(
            texts(
                "<si><t>a</t><extLst><ext><t>x</t></ext></extLst></si>"
                    + "<extLst><ext><si><t>y</t></si></ext></extLst>"))
        .containsExactly("a");
  }

  @Test
  void escapesEntitiesAndSectionsAreDecoded() throws IOException {
    assertThat(texts("<si><t>a_x000D_b_x005F_x000D_&amp;&#x4E2D;<![CDATA[<c>]]></t></si>"))
        .containsExactly("a\rb_x000D_&中<c>");
  }

  @Test
  void commentsAndInstructionsAreNoText() throws IOException {
    assertThat(texts("<si><t>a<!-- x -->b<?y z?>c<![CDATA[ ]]></t><!-- d --></si>"))
        .containsExactly("abc ");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 7_909})
  void anIndexBeyondTheTableIsDamage(int index) throws IOException {
    SharedStrings strings = read("<si><t>a</t></si>");
    assertThat(refusal(() -> strings.get(index)).issue().code()).isEqualTo(IssueCode.CORRUPT);
  }

  @Test
  void textLongerThanTheLimitIsRefusedAlsoWhenItStandsInRuns() {
    assertThat(refusal(() -> read("<si><t>123456789</t></si>")).issue().arguments())
        .containsExactly("TEXT_LENGTH", "8");
    assertThat(
            refusal(() -> read("<si><r><t>12345</t></r><r><t>6789</t></r></si>"))
                .issue()
                .arguments())
        .containsExactly("TEXT_LENGTH", "8");
  }

  private static UnreadableTemplateException refusal(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(UnreadableTemplateException.class, call);
  }

  private static Iterable<String> texts(String items) throws IOException {
    SharedStrings strings = readLong(items);
    return IntStream.range(0, strings.size()).mapToObj(strings::get).toList();
  }

  private static SharedStrings readLong(String items) throws IOException {
    return read(items, 100);
  }

  private static SharedStrings read(String items) throws IOException {
    return read(items, 8);
  }

  private static SharedStrings read(String items, int maxCharacters) throws IOException {
    byte[] bytes = Packages.empty().with("sst.xml", "<sst>" + items + "</sst>").bytes();
    try (ZipArchive archive = ZipArchive.open(FileBytes.of(bytes), ReadLimits.defaults())) {
      return SharedStrings.read(
          Optional.of(PartName.of("sst.xml")), archive, 10, maxCharacters, 50);
    }
  }
}
