package io.github.visiontemplate.examples.sample;

/**
 * A class of the school.
 *
 * @param grade the index of the grade, from 0 for the first grade of primary school to 8 for the
 *     last grade of junior school
 * @param number the number of the class within its grade, starting at 1
 */
record SampleClass(int grade, int number) {

  static final int GRADES = 9;

  private static final int PRIMARY_GRADES = 6;
  private static final String[] NAMES = {
    "一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "初一", "初二", "初三"
  };

  /** Returns the grade code of the national form: 11 to 16, 21 to 23. */
  String gradeCode() {
    return String.valueOf(grade < PRIMARY_GRADES ? 11 + grade : 15 + grade);
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
