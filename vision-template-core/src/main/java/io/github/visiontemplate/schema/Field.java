package io.github.visiontemplate.schema;

import io.github.visiontemplate.model.Eye;

/**
 * The meaning of a column.
 *
 * @since 0.1
 */
public enum Field {
  /** The host system's student key; city form only. */
  STUDENT_KEY,
  /**
   * The key that the library proposes (建议学生编号); city form only. The proposed key is used if {@link
   * #STUDENT_KEY} is blank and {@link #KEY_CONFIRMED} says yes.
   */
  PROPOSED_KEY,
  /** Why the key is proposed (候选依据), in words for the person who confirms the key. */
  KEY_CLUES,
  /** Whether a person confirms the proposed key (确认): 是 (yes) or 否 (no). */
  KEY_CONFIRMED,
  /** School (学校). */
  SCHOOL,
  /** Grade code (年级编号). */
  GRADE_CODE,
  /** Class code (班级编号). */
  CLASS_CODE,
  /** Class name (班级名称). */
  CLASS_NAME,
  /** National student number (学籍号). */
  STUDENT_NUMBER,
  /** Ethnic group code (民族代码), GB/T 3304. */
  ETHNIC_GROUP,
  /** Name (姓名). */
  NAME,
  /** Sex (性别): 1 male, 2 female. */
  SEX,
  /** Birth date (出生日期). */
  BIRTH_DATE,
  /** Home address (家庭住址). */
  HOME_ADDRESS,
  /** Uncorrected visual acuity of the right eye (右眼裸眼视力). */
  RIGHT_ACUITY,
  /** Uncorrected visual acuity of the left eye (左眼裸眼视力). */
  LEFT_ACUITY,
  /** Sphere of the right eye (右眼屈光球镜S). */
  RIGHT_SPHERE,
  /** Cylinder of the right eye (右眼屈光柱镜C). */
  RIGHT_CYLINDER,
  /** Axis of the right eye (右眼屈光轴位A). */
  RIGHT_AXIS,
  /** Sphere of the left eye (左眼屈光球镜S). */
  LEFT_SPHERE,
  /** Cylinder of the left eye (左眼屈光柱镜C). */
  LEFT_CYLINDER,
  /** Axis of the left eye (左眼屈光轴位A). */
  LEFT_AXIS,
  /** Whether orthokeratology lenses are worn (是否为角膜塑形镜（OK镜）佩戴者). */
  ORTHOKERATOLOGY,
  /** Date of the examination (体检日期). */
  EXAM_DATE;

  /** Returns whether the column holds a measurement. An export fills these columns. */
  public boolean isMeasurement() {
    return compareTo(RIGHT_ACUITY) >= 0 && compareTo(ORTHOKERATOLOGY) <= 0;
  }

  /** Returns whether the column holds an acuity. */
  public boolean isAcuity() {
    return this == RIGHT_ACUITY || this == LEFT_ACUITY;
  }

  /** Returns whether the column holds a power in dioptres: a sphere or a cylinder. */
  public boolean isPower() {
    return this == RIGHT_SPHERE
        || this == RIGHT_CYLINDER
        || this == LEFT_SPHERE
        || this == LEFT_CYLINDER;
  }

  /**
   * Returns whether the values of the column are read and checked. Other columns are shown at most.
   */
  public boolean isRead() {
    return switch (this) {
      case KEY_CLUES, SCHOOL, GRADE_CODE, CLASS_CODE, CLASS_NAME, ETHNIC_GROUP, HOME_ADDRESS ->
          false;
      default -> true;
    };
  }

  /** Returns the column of an eye's acuity. */
  public static Field acuity(Eye eye) {
    return eye == Eye.RIGHT ? RIGHT_ACUITY : LEFT_ACUITY;
  }

  /** Returns the column of an eye's sphere. */
  public static Field sphere(Eye eye) {
    return eye == Eye.RIGHT ? RIGHT_SPHERE : LEFT_SPHERE;
  }

  /** Returns the column of an eye's cylinder. */
  public static Field cylinder(Eye eye) {
    return eye == Eye.RIGHT ? RIGHT_CYLINDER : LEFT_CYLINDER;
  }

  /** Returns the column of an eye's axis. */
  public static Field axis(Eye eye) {
    return eye == Eye.RIGHT ? RIGHT_AXIS : LEFT_AXIS;
  }
}
