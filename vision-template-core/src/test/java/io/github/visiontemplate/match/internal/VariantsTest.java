package io.github.visiontemplate.match.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The table of variants, as {@link VariantTable} made it from Unicode's data of version 15.0.0. To
 * make it again, unpack UCD.zip and Unihan.zip of a version into one folder and run {@code
 * VariantTable} with it; {@code -Dunicode.folder=…} checks the table that is there.
 */
class VariantsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "張张",
        "劉刘",
        "陳陈",
        "鈞钧",
        "峯峰",
        "呂吕",
        "著着",
        "吳呉吴",
        "黃黄",
        "溫温",
        "眞真",
        "羣群",
        "爲為为",
        "衆眾众",
        "說説说",
        "衞衛卫",
        "鍾鐘钟",
        "恆恒",
        "勳勛勋",
        "傑杰",
        "濬浚",
        "栢柏",
        "珎珍",
        "龍龙\u2EF0",
        "馬马\u2EE2",
        "囯國国",
        "鑑鑒鉴",
        "隽雋",
        "强強彊",
        "悅悦"
      })
  void variantsAreOne(String variants) {
    assertThat(variants.codePoints().map(Variants::of).distinct().count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"淼渺", "喆哲", "堃坤", "甯宁", "邨村", "犇奔", "曰日", "晶昌", "未末", "王玉"})
  void namesOfTheirOwnStayApart(String characters) {
    assertThat(characters.codePoints().map(Variants::of).distinct().count())
        .isEqualTo(characters.length());
  }

  @Test
  void whatHasNoVariantStandsForItself() {
    assertThat("Aé·淼\uD83D\uDE00".codePoints().map(Variants::of).toArray())
        .isEqualTo("Aé·淼\uD83D\uDE00".codePoints().toArray());
  }

  @Test
  void whatStandsForOthersStandsForItself() throws IOException {
    assertThat(lines())
        .allSatisfy(
            line ->
                assertThat(line.codePoints().map(Variants::of).distinct().toArray())
                    .containsExactly(line.codePointAt(0)));
  }

  @Test
  void theTableIsMadeFromUnicodesData() throws IOException {
    String folder = System.getProperty("unicode.folder");
    assumeThat(folder).isNotNull();
    assertThat(lines()).isEqualTo(VariantTable.lines(Path.of(Objects.requireNonNull(folder))));
  }

  @Test
  void theTableNamesItsLicence() throws IOException {
    assertThat(text("variants.txt")).contains("Unicode-3.0, see UNICODE-LICENSE.txt");
    assertThat(text("UNICODE-LICENSE.txt")).startsWith("UNICODE LICENSE V3");
  }

  private static List<String> lines() throws IOException {
    return text("variants.txt").lines().filter(line -> !line.startsWith("#")).toList();
  }

  private static String text(String resource) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(Variants.class.getResourceAsStream(resource))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
