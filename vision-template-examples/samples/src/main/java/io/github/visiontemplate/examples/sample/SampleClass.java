package io.github.visiontemplate.examples.sample;

/**
 * A class of the school.
 *
 * @param grade the index of the grade, from 0 for the first grade of primary school to 11 for the
 *     last grade of senior school
 * @param number the number of the class within its grade, starting at 1
 */
record SampleClass(int grade, int number) {

  private static final int PRIMARY_GRADES = 6;
  private static final int COMPULSORY_GRADES = 9;
  private static final String[] NAMES = {
    "一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "初一", "初二", "初三", "高一", "高二", "高三"
  };

  /** Returns the grade code of the national form: 11 to 16, 21 to 23, 31 to 33. */
  String gradeCode() {
    int first = grade < PRIMARY_GRADES ? 11 : grade < COMPULSORY_GRADES ? 15 : 22;
    return String.valueOf(first + grade);
  }

  String gradeName() {
    return NAMES[grade];
  }

  /** Returns the class code: the grade code and the class number with two digits. */
  String classCode() {
    return gradeCode() + (number < 10 ? "0" : "") + number;
  }

  String className() {
    return gradeName() + number + "班";
  }
}
