package io.github.visiontemplate.poi.internal.xml;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.zip.PartName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From one {@code <} to the next there are at most 2^20 bytes and about 4096 equals signs. */
class TagGuardTest {

  private static final int LONGEST = 1 << 20;
  private static final int MOST = 4_096;

  @ParameterizedTest
  @ValueSource(ints = {64, 8192, 3 * LONGEST})
  void aTagMayBeAsLongAsTheLongestText(int atOnce) {
    String longest = "<" + "a".repeat(LONGEST - 1);
    assertThatCode(() -> drain("<b>" + longest + "<c>", atOnce)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 8192, 3 * LONGEST})
  void butNotLonger(int atOnce) {
    String tooLong = "<" + "a".repeat(LONGEST) + " ".repeat(Math.min(atOnce, LONGEST));
    assertThatThrownBy(() -> drain(tooLong, atOnce))
        .isInstanceOfSatisfying(
            UnreadableTemplateException.class,
            refused ->
                assertThat(refused.issue().arguments()).containsExactly((Object) "xl/a.xml"));
  }

  @Test
  void attributesAreCountedInReadsInWhichNoTagBegins() {
    String begin = "<a" + " ".repeat(62);
    String most = "=".repeat(MOST);
    assertThatCode(() -> drain(begin + most, 64)).doesNotThrowAnyException();
    assertThatCode(() -> drain(begin + most + "<b>" + most, 64)).doesNotThrowAnyException();
    assertThatThrownBy(() -> drain(begin + most + "=", 64))
        .isInstanceOf(UnreadableTemplateException.class);
  }

  @Test
  void theBytesAreThoseOfThePart() throws IOException {
    try (InputStream guard = guard(new byte[] {'<', (byte) 200})) {
      assertThat(new int[] {guard.read(), guard.read(), guard.read()})
          .containsExactly('<', 200, -1);
    }
  }

  private static void drain(String xml, int atOnce) throws IOException {
    byte[] buffer = new byte[atOnce];
    try (InputStream guard = guard(xml.getBytes(US_ASCII))) {
      while (guard.read(buffer, 0, atOnce) >= 0) {
        assertThat(buffer).isNotEmpty();
      }
    }
  }

  private static InputStream guard(byte[] xml) {
    return new TagGuard(new ByteArrayInputStream(xml), PartName.of("xl/a.xml"));
  }
}
