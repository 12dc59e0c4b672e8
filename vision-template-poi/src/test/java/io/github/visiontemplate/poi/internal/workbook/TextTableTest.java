package io.github.visiontemplate.poi.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Property
  void everyTextComesBack(@ForAll List<String> texts) {
    assertThat(kept(texts)).isEqualTo(texts);
  }

  @Test
  void halfACharacterAndLongTextsComeBack() {
    List<String> texts =
        List.of("\uD83D", "", "é\u00FF", "学", "x".repeat(300_000), "视".repeat(200_000), "y");
    assertThat(kept(texts)).isEqualTo(texts);
  }

  @Test
  void textsGoOnBehindAFullBlock() {
    List<String> texts = IntStream.range(0, 200_000).mapToObj(i -> "学籍号" + i).toList();
    assertThat(kept(texts)).isEqualTo(texts);
  }

  private static List<String> kept(List<String> texts) {
    TextTable table = new TextTable();
    texts.forEach(text -> assertThat(table.add(text)).isTrue());
    assertThat(table.size()).isEqualTo(texts.size());
    return IntStream.range(0, table.size()).mapToObj(table::get).toList();
  }
}
