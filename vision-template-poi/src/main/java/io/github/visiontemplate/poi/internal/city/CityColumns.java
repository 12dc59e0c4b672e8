package io.github.visiontemplate.poi.internal.city;

import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.poi.internal.book.CellFormat;
import io.github.visiontemplate.poi.internal.book.Restriction;
import io.github.visiontemplate.schema.Field;
import org.jspecify.annotations.Nullable;

/** The columns of the city template, as people are told to fill them in. */
final class CityColumns {

  static final int CLUES_WIDTH = 64;

  private static final String REQUIRED = "必填";
  private static final String OPTIONAL = "选填";
  private static final String GIVEN = "无需填写";

  private static final String ACUITY = "五分记录法 3.0～5.3，保留一位小数；低于视力表时填 0（或 9）。小数记录法（如 0.8）须先换算。";
  private static final String SPHERE = "-30.00～30.00，最多两位小数；近视为负，远视为正，平光填 0。";
  private static final String CYLINDER = "-15.00～15.00，最多两位小数；无散光填 0。";
  private static final String AXIS = "0～180 的整数；柱镜不为 0 时必填。";
  private static final String EXAM_DATE = "年/月/日，如 2025/10/15，不晚于今天。记录按此日期归入学期。";
  private static final String KEY = "该生在市体检系统中的编号。建议编号不对、或没有建议编号时在此填写；一经填写，以此为准。";
  private static final String CONFIRMED = "核对候选依据后选择：建议编号确是该生选“是”，不是选“否”。未选“是”的建议编号不会被采用。";
  private static final String SEX = "男 或 女。";
  private static final String ORTHOKERATOLOGY = "是 或 否。";

  /** One decimal within the chart, or a code for below it. */
  private static final String ACUITY_FORMULA =
      "AND(ISNUMBER({}),OR(AND({}>=3,{}<=5.3,ABS({}*10-ROUND({}*10,0))<0.0001),{}=0,{}=9))";

  private CityColumns() {}

  static CityColumn of(Field field) {
    return switch (field) {
      case STUDENT_KEY -> text(field, 16, REQUIRED, KEY, Restriction.length("学生编号", KEY, 1, 64));
      case PROPOSED_KEY -> text(field, 16, GIVEN, "系统建议的编号，请勿改动；依据见“候选依据”。", null);
      case KEY_CLUES -> text(field, CLUES_WIDTH, GIVEN, "为什么建议这个编号，以及其他候选学生。", null);
      case KEY_CONFIRMED -> text(field, 9, REQUIRED, CONFIRMED, yesOrNo("确认", CONFIRMED));
      case SCHOOL -> text(field, 22, GIVEN, "学校名称。", null);
      case GRADE_CODE -> text(field, 9, GIVEN, "年级。", null);
      case CLASS_NAME -> text(field, 16, GIVEN, "班级。", null);
      case NAME -> text(field, 12, OPTIONAL, "姓名；与学生库不同时给出提示。", null);
      case SEX -> text(field, 8, OPTIONAL, SEX, Restriction.choice("性别", SEX, "男", "女"));
      case BIRTH_DATE ->
          new CityColumn(field, 13, CellFormat.DATE, OPTIONAL, "年/月/日，如 2015/3/8。", null);
      case STUDENT_NUMBER -> text(field, 23, OPTIONAL, "19 位全国学籍号；可以为空，有误不影响上传。", null);
      case ORTHOKERATOLOGY ->
          text(field, 16, REQUIRED, ORTHOKERATOLOGY, yesOrNo("角膜塑形镜（OK镜）", ORTHOKERATOLOGY));
      case EXAM_DATE ->
          new CityColumn(
              field,
              13,
              CellFormat.DATE,
              REQUIRED,
              EXAM_DATE,
              Restriction.date("体检日期", EXAM_DATE, "DATE(2000,1,1)", "TODAY()"));
      default -> measured(field);
    };
  }

  private static CityColumn measured(Field field) {
    for (Eye eye : Eye.values()) {
      String title = eye == Eye.RIGHT ? "右眼" : "左眼";
      if (field == Field.acuity(eye)) {
        return number(field, CellFormat.ACUITY, REQUIRED, acuity(title + "裸眼视力"));
      } else if (field == Field.sphere(eye)) {
        return number(
            field,
            CellFormat.DIOPTERS,
            REQUIRED,
            Restriction.decimal(title + "球镜 S", SPHERE, -30, 30));
      } else if (field == Field.cylinder(eye)) {
        return number(
            field,
            CellFormat.DIOPTERS,
            REQUIRED,
            Restriction.decimal(title + "柱镜 C", CYLINDER, -15, 15));
      } else if (field == Field.axis(eye)) {
        return number(
            field, CellFormat.WHOLE, OPTIONAL, Restriction.whole(title + "轴位 A", AXIS, 0, 180));
      }
    }
    throw new IllegalArgumentException("the city template has no column " + field);
  }

  private static Restriction acuity(String title) {
    return Restriction.formula(title, ACUITY, ACUITY_FORMULA);
  }

  private static Restriction yesOrNo(String title, String prompt) {
    return Restriction.choice(title, prompt, "是", "否");
  }

  private static CityColumn number(
      Field field, CellFormat format, String need, Restriction restriction) {
    return new CityColumn(field, 12, format, need, restriction.prompt(), restriction);
  }

  private static CityColumn text(
      Field field, int width, String need, String guide, @Nullable Restriction restriction) {
    return new CityColumn(field, width, CellFormat.TEXT, need, guide, restriction);
  }
}
