package io.github.visiontemplate.match.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  private static final String DOTTED = "买买提·艾力";

  @ParameterizedTest
  @CsvSource({
    "張偉, 张伟",
    "劉洋, 刘洋",
    "陳鈞, 陈钧",
    "羅 峯, 罗峰",
    "呂著, 吕着",
    "Ａｎｎａ, anna",
    "Anna Li, ANNALI",
    "王\u3000小\u00A0明, 王小明",
    "王\u200B小\uFEFF明\u00AD, 王小明",
    "葛\uDB40\uDD00城, 葛城",
    "\u2EE2超, 马超",
    "\u2FBA超, 马超",
    "\uF9E1子轩, 李子轩",
    "石\u2800磊, 石磊"
  })
  void widthCaseBlanksAndVariantsDoNotCount(String entered, String known) {
    assertThat(Names.compare(entered, known)).isEqualTo(Agreement.SAME);
    assertThat(Names.compare(known, entered)).isEqualTo(Agreement.SAME);
    assertThat(Names.hash(entered)).isEqualTo(Names.hash(known));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "买买提•艾力",
        "买买提‧艾力",
        "买买提・艾力",
        "买买提･艾力",
        "买买提∙艾力",
        "买买提⋅艾力",
        "买买提.艾力",
        "买买提．艾力",
        "买买提。艾力",
        "买买提 · 艾力",
        "买买提⸱艾力",
        "买买提艾力",
        "買買提·艾力"
      })
  void middleDotsOfEveryKindDoNotCount(String entered) {
    assertThat(Names.compare(entered, DOTTED)).isEqualTo(Agreement.SAME);
    assertThat(Names.hash(entered)).isEqualTo(Names.hash(DOTTED));
  }

  @ParameterizedTest
  @CsvSource({"王小明, 王小朋", "王小明, 王明", "王喆, 王哲", "李淼, 李渺", "林堃, 林坤", "Anna, Anne", "买买提·艾力, 买买提·艾山"})
  void otherNamesDiffer(String entered, String known) {
    assertThat(Names.compare(entered, known)).isEqualTo(Agreement.DIFFERENT);
    assertThat(Names.hash(entered)).isNotEqualTo(Names.hash(known));
  }

  @ParameterizedTest
  @CsvSource({
    "张*, 张三", "张*, 张小三", "张＊三, 张小三", "*小三, 张小三", "张**, 张小三", "张×, 张三", "张○三, 张小三",
    "张〇, 张三", "张●●, 张小三", "张X三, 张小三", "张xx, 张小三", "张某, 张三", "张某某, 张小三", "张？, 张㛃",
    "張*, 张三", "欧阳**, 欧阳娜娜", "买买提·**, 买买提·艾力", "A**a, Anna", "张\uFFFD, 张㛃"
  })
  void aMaskedNameAgreesWhereItsVisibleCharactersDo(String masked, String known) {
    assertThat(Names.compare(masked, known)).isEqualTo(Agreement.SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "张*, 李三",
    "张*三, 张小四",
    "*三, 张小四",
    "张*, 张",
    "张某, 李三",
    "张X, 李三",
    "张*三, 张三",
    "X, 张三",
    "Max, Mia",
    "张*小*, 张大明明"
  })
  void aMaskHidesNothingButCharacters(String masked, String known) {
    assertThat(Names.compare(masked, known)).isEqualTo(Agreement.DIFFERENT);
  }

  @Test
  void theDirectoryMayMaskNamesToo() {
    assertThat(Names.compare("张小三", "张*三")).isEqualTo(Agreement.SAME);
    assertThat(Names.compare("李小三", "张*三")).isEqualTo(Agreement.DIFFERENT);
    // Letters that a name may hold hide nothing there.
    assertThat(Names.compare("张三", "张某")).isEqualTo(Agreement.DIFFERENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "***", "×××", "·", "\u200B"})
  void aNameThatShowsNothingIsNotCompared(String entered) {
    assertThat(Names.compare(entered, "张三")).isEqualTo(Agreement.UNKNOWN);
    assertThat(Names.compare("张三", entered)).isEqualTo(Agreement.UNKNOWN);
    assertThat(Names.compare(entered, entered)).isEqualTo(Agreement.UNKNOWN);
    assertThat(Names.compare(null, "张三")).isEqualTo(Agreement.UNKNOWN);
  }

  @Test
  void aMaskTakesNoTimeToTry() {
    String mask = "*a".repeat(60);
    Assertions.assertTimeout(
        Duration.ofSeconds(1), () -> Names.compare(mask, "a".repeat(119) + "b"));
  }
}
