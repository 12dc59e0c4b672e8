package io.github.visiontemplate.schema;

import io.github.visiontemplate.model.Eye;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The known forms.
 *
 * <p>The required columns are the column by which pupils are matched, and the measurements of the
 * form. Columns about the person may be missing, because they are only compared. The column 体检日期
 * never decides which form a table is. If an import needs this column and it is missing, the import
 * reports a separate issue, not a wrong template.
 *
 * @since 0.1
 */
public final class TemplateSchemas {

  private static final String[] STUDENT_NUMBER = {
    "国家学籍号", "全国学籍号", "学生学籍号", "学籍号码", "国家学籍号码", "全国学籍号码"
  };
  private static final String[] ACUITY = {"{}裸眼视力", "{}眼裸视力", "裸眼视力({}眼)", "裸眼视力({})", "裸眼视力{}眼"};
  private static final String[] ORTHOKERATOLOGY = {
    "是否为角膜塑形镜(OK镜)佩戴者",
    "是否为角膜塑形镜佩戴者",
    "是否为OK镜佩戴者",
    "是否佩戴角膜塑形镜(OK镜)",
    "是否佩戴角膜塑形镜",
    "是否佩戴OK镜",
    "是否配戴角膜塑形镜(OK镜)",
    "是否配戴角膜塑形镜",
    "是否配戴OK镜"
  };
  private static final String[] EXAM_DATE = {
    "体检日期(XXXX/XX/XX)", "体检日期(yyyy/mm/dd)", "体检日期(yyyy/m/d)", "视力检查日期", "视力筛查日期"
  };

  /**
   * Other headers for the date of examination. A table may also have one of them next to 体检日期, for
   * example for a time of day.
   */
  private static final String[] EXAM_DATE_OTHERWISE =
      Stream.of("体检", "检查", "检测", "测试", "筛查", "监测", "测量", "普查")
          .flatMap(word -> Stream.of(word, "视力" + word))
          .flatMap(word -> Stream.of(word + "日期", word + "时间"))
          .filter(header -> !List.of("体检日期", "视力检查日期", "视力筛查日期").contains(header))
          .toArray(String[]::new);

  private static final TemplateSchema NATIONAL_CURRENT = current("national-current").build();
  private static final TemplateSchema NATIONAL_IMPORT =
      withExamDate(current("national-import")).build();
  private static final TemplateSchema NATIONAL_OLDER = older();
  private static final TemplateSchema CITY = cityForm();

  private TemplateSchemas() {}

  /**
   * Returns the national vision import template (国家视力导入模板) as used since autumn 2021. It has 18
   * columns.
   */
  public static TemplateSchema nationalCurrent() {
    return NATIONAL_CURRENT;
  }

  /**
   * Returns the current national form with the additional column 体检日期. The city system imports this
   * form.
   */
  public static TemplateSchema nationalImport() {
    return NATIONAL_IMPORT;
  }

  /**
   * Returns the national form used before autumn 2021. It has acuities, and the extras 串镜 and 屈光不正
   * of each eye, with names such as {@code "左眼串镜"}. Refraction columns are optional.
   */
  public static TemplateSchema nationalOlder() {
    return NATIONAL_OLDER;
  }

  /**
   * Returns the project's own form for the city system (市体检系统的上传模板). The student number may be
   * empty. If the student key (学生编号) is blank, the proposed key (建议学生编号) is used, provided that a
   * person confirmed it (确认). Such a form may list a whole school. Therefore a row without any
   * measurement and without 体检日期 is not data.
   */
  public static TemplateSchema city() {
    return CITY;
  }

  /** Returns the known forms. If several forms fit equally well, the earlier form is used. */
  public static List<TemplateSchema> all() {
    return List.of(NATIONAL_CURRENT, NATIONAL_IMPORT, NATIONAL_OLDER, CITY);
  }

  /** Returns the known forms of a family, in the order of {@link #all()}. */
  public static List<TemplateSchema> of(TemplateFamily family) {
    return all().stream().filter(schema -> schema.family() == family).toList();
  }

  private static TemplateSchema.Builder current(String id) {
    return withMeasurements(nationalPerson(id));
  }

  /**
   * Adds the nine measurements in the order of the platform: the acuities, the refraction of the
   * right eye, that of the left eye, and the lenses.
   */
  private static TemplateSchema.Builder withMeasurements(TemplateSchema.Builder form) {
    form.requiredOfEachEye(Field::acuity, "{}眼裸眼视力", ACUITY);
    for (Eye eye : List.of(Eye.RIGHT, Eye.LEFT)) {
      String side = eye == Eye.RIGHT ? "右" : "左";
      form.required(Field.sphere(eye), side + "眼屈光球镜S", refraction(side, "球镜", "S"))
          .required(Field.cylinder(eye), side + "眼屈光柱镜C", refraction(side, "柱镜", "C"))
          .required(Field.axis(eye), side + "眼屈光轴位A", refraction(side, "轴位", "A"));
    }
    return form.required(Field.ORTHOKERATOLOGY, "是否为角膜塑形镜（OK镜）佩戴者", ORTHOKERATOLOGY);
  }

  private static TemplateSchema.Builder withExamDate(TemplateSchema.Builder form) {
    return form.optional(Field.EXAM_DATE, "体检日期", EXAM_DATE)
        .substitutes(Field.EXAM_DATE, EXAM_DATE_OTHERWISE);
  }

  private static TemplateSchema older() {
    return nationalPerson("national-older")
        .requiredOfEachEye(Field::acuity, "{}眼裸眼视力", ACUITY)
        .requiredExtra("左眼串镜", "左眼串镜", "左串镜")
        .requiredExtra("右眼串镜", "右眼串镜", "右串镜")
        .requiredExtra("左眼屈光不正", "左眼屈光不正", "左屈光不正")
        .requiredExtra("右眼屈光不正", "右眼屈光不正", "右屈光不正")
        .optionalOfEachEye(Field::sphere, "{}屈光球镜S", refraction("{}", "球镜", "S"))
        .optionalOfEachEye(Field::cylinder, "{}屈光柱镜C", refraction("{}", "柱镜", "C"))
        .optionalOfEachEye(Field::axis, "{}屈光轴位A", refraction("{}", "轴位", "A"))
        .optional(Field.ORTHOKERATOLOGY, "是否佩戴OK镜", ORTHOKERATOLOGY)
        .optional(Field.EXAM_DATE, "体检日期", EXAM_DATE)
        .substitutes(Field.EXAM_DATE, EXAM_DATE_OTHERWISE)
        .build();
  }

  private static TemplateSchema cityForm() {
    return withExamDate(withMeasurements(cityPerson())).build();
  }

  private static TemplateSchema.Builder cityPerson() {
    return TemplateSchema.builder("city", TemplateFamily.CITY)
        .required(Field.STUDENT_KEY, "学生编号")
        .optional(Field.SCHOOL, "学校", "学校名称")
        .optional(Field.GRADE_CODE, "年级", "年级编号", "年级代码")
        .optional(Field.CLASS_NAME, "班级", "班级名称")
        .optional(Field.NAME, "姓名", "学生姓名")
        .optional(Field.SEX, "性别", "性别代码")
        .optional(Field.BIRTH_DATE, "出生日期", "出生年月日")
        .optional(Field.STUDENT_NUMBER, "学籍号", STUDENT_NUMBER)
        .optional(Field.PROPOSED_KEY, "建议学生编号")
        .optional(Field.KEY_CLUES, "候选依据")
        .optional(Field.KEY_CONFIRMED, "确认");
  }

  private static TemplateSchema.Builder nationalPerson(String id) {
    return TemplateSchema.builder(id, TemplateFamily.NATIONAL)
        .optional(Field.GRADE_CODE, "年级编号", "年级代码", "年级编码", "年级")
        .optional(Field.CLASS_CODE, "班级编号", "班级代码", "班级编码")
        .optional(Field.CLASS_NAME, "班级名称", "班级")
        .required(Field.STUDENT_NUMBER, "学籍号", STUDENT_NUMBER)
        .optional(Field.ETHNIC_GROUP, "民族代码", "民族编码", "民族")
        .optional(Field.NAME, "姓名", "学生姓名")
        .optional(Field.SEX, "性别", "性别代码")
        .optional(Field.BIRTH_DATE, "出生日期", "出生年月日")
        .optional(Field.HOME_ADDRESS, "家庭住址", "家庭地址", "住址");
  }

  /**
   * Returns all spellings of a refraction header: forms of different years write it with or without
   * 眼, 屈光 and the letter.
   */
  private static String[] refraction(String side, String part, String letter) {
    List<String> headers = new ArrayList<>();
    for (String end : List.of(part + letter, part + "(" + letter + ")", part)) {
      for (String start : List.of("眼屈光", "屈光", "眼", "")) {
        headers.add(side + start + end);
      }
      headers.add(end + "(" + side + "眼)");
    }
    return headers.toArray(String[]::new);
  }
}
