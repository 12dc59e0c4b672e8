package io.github.visiontemplate.schema.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "角膜塑形镜(ok镜)",
        "角膜塑形镜（OK镜）",
        "角膜塑形镜【ok镜】",
        "角膜塑形镜［ＯＫ镜］",
        " 角膜\n塑形镜\r\n(OK 镜)\u00a0",
        "角膜\u3000塑形镜〔OK镜〕\u200b",
        "*角膜塑形镜(OK镜)",
        "角膜塑形镜(OK镜)＊",
        "角膜塑形镜(OK镜)：",
        "角膜塑形镜(OK镜)*:"
      })
  void waysToWriteOneHeaderAreEqual(String header) {
    assertThat(Headers.normalized(header)).isEqualTo("角膜塑形镜(ok镜)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"视力>左眼", "视力 ＞ 左眼", "视力*\n> 视力 > 左眼：", " > 视力 > > 左眼 > 左眼"})
  void waysToWriteOnePathAreEqual(String path) {
    assertThat(Headers.normalized(path)).isEqualTo("视力>左眼");
  }

  @Test
  void aMarkWithinAHeaderStays() {
    assertThat(Headers.normalized("身高*体重:比")).isEqualTo("身高*体重:比");
  }

  @Property
  void normalisationIsIdempotent(@ForAll("headers") String header) {
    String once = Headers.normalized(header);
    assertThat(Headers.normalized(once)).isEqualTo(once);
  }

  @Property
  void normalisationOfAnyTextIsIdempotent(@ForAll String text) {
    String once = Headers.normalized(text);
    assertThat(Headers.normalized(once)).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> headers() {
    return Arbitraries.strings()
        .withChars("视力眼*＊:：>＞()（【]｝ \n\u3000\u200b\u0301\u0338aEΣÅﬁ")
        .ofMaxLength(12);
  }
}
