package io.github.visiontemplate.schema;

import io.github.visiontemplate.schema.internal.Headers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that tell what kind of sheet or row this is. They are normalised in the same way as
 * headers.
 *
 * @param examples words in the names of sheets that are examples or guides
 * @param notExamined the words that are written in place of measurements if a pupil was not
 *     examined
 * @param footers the first words of rows below the table that do not belong to a pupil
 */
record SchemaWords(Set<String> examples, Set<String> notExamined, Set<String> footers) {

  /**
   * Longer texts are not compared as a whole, because a hostile file could make normalising them
   * very slow.
   */
  private static final int LONGEST = 60;

  static final SchemaWords USUAL =
      new SchemaWords(
          normalized("示例", "示范", "样表", "样例", "范例", "例表", "说明", "须知", "example", "sample", "guide"),
          normalized(
              List.of("免试 免检 免测 缺检 缺测 缺考 缺席 缺勤 缺 未测 未检 未查 未做 未到 未检查 未检测 未测试 未参加 未体检".split(" ")),
              List.of("拒检 拒测 拒绝 拒绝检查 不配合 不合作 无法配合 无法检查 无法测试 请假 病假 事假 休学 转学 转出 退学".split(" ")),
              List.of(
                  "已转学 已转出 已退学 离校 已离校 不在校 住院 缺席者 absent exempt n/a 999 999.0 999.00".split(" ")),
              List.of("/", "\\", "-", "--", "—", "——")),
          normalized(
              List.of("合计 总计 小计 共计 总数 平均 均值 最大值 最小值 标准差 填表 填报 制表 审核 审批 复核 校对".split(" ")),
              List.of("负责人 经办人 检查人 检查者 检查医生 检查单位 测试人 校医 联系 盖章 签字 签名 单位 日期".split(" ")),
              List.of("注 备注 附注 说明 以上 total average note remark".split(" "))));

  SchemaWords withExamples(String... words) {
    return new SchemaWords(normalized(words), notExamined, footers);
  }

  SchemaWords withNotExamined(String... words) {
    return new SchemaWords(examples, normalized(words), footers);
  }

  SchemaWords withFooters(String... words) {
    return new SchemaWords(examples, notExamined, normalized(words));
  }

  boolean isExample(String sheetName) {
    String normalized = Headers.normalized(sheetName);
    return examples.stream().anyMatch(normalized::contains);
  }

  /**
   * Returns whether a text is a word for "not examined", possibly followed by a reason in brackets.
   */
  boolean isNotExamined(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    String word = Headers.normalized(text);
    int bracket = word.endsWith(")") ? word.indexOf('(') : -1;
    return notExamined.contains(bracket > 0 ? word.substring(0, bracket) : word);
  }

  boolean isFooter(String text) {
    String start = Headers.normalized(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    return footers.stream().anyMatch(start::startsWith);
  }

  @SafeVarargs
  private static Set<String> normalized(List<String>... words) {
    Set<String> normalized = new HashSet<>();
    for (List<String> some : words) {
      some.forEach(word -> normalized.add(Headers.normalized(word)));
    }
    return Set.copyOf(normalized);
  }

  private static Set<String> normalized(String... words) {
    return normalized(Arrays.asList(words));
  }
}
