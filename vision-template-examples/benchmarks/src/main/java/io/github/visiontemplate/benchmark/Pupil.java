package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A made-up pupil, computed from an index, so that a million pupils need no memory.
 *
 * @param index the index of the pupil, from 0
 */
record Pupil(int index) {

  static final SchoolId SCHOOL = new SchoolId("1101050012");

  private static final LocalDate FIRST_BIRTH = LocalDate.of(2007, 1, 1);
  private static final LocalDate EXAM_DATE = LocalDate.of(2025, 9, 15);
  private static final int FIRST_KEY = 10_000_000;
  private static final int DAYS = 4380;
  private static final String REGION = "119900";
  private static final String CHECK_CHARACTERS = "10X98765432";
  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";
  private static final String NAMES = "安博晨达恩飞光浩嘉凯乐明宁鹏琪然思涛文欣雅泽子怡宇轩";

  /**
   * Returns whether the roster of the fill knows the pupil. It knows 92.5 % of the pupils, spread
   * evenly.
   */
  boolean isMatched() {
    return index % 40 >= 3;
  }

  String number() {
    LocalDate birth = birthDate();
    long digits =
        birth.getYear() * 10_000_000L
            + birth.getMonthValue() * 100_000
            + birth.getDayOfMonth() * 1_000
            + index / DAYS;
    String body = REGION + digits;
    int remainder = 0;
    for (int i = 0; i < body.length(); i++) {
      remainder = (remainder + body.charAt(i) - '0') * 2 % CHECK_CHARACTERS.length();
    }
    return "G" + body + CHECK_CHARACTERS.charAt(remainder);
  }

  LocalDate birthDate() {
    return FIRST_BIRTH.plusDays(index % DAYS);
  }

  String birthDay() {
    LocalDate birth = birthDate();
    return birth.getYear() + "/" + birth.getMonthValue() + "/" + birth.getDayOfMonth();
  }

  String name() {
    int rest = spread(7);
    return letter(SURNAMES, rest)
        + letter(NAMES, rest / SURNAMES.length())
        + letter(NAMES, rest / SURNAMES.length() / NAMES.length());
  }

  String sex() {
    return String.valueOf(1 + index % 2);
  }

  int grade() {
    return 11 + index % 6;
  }

  String schoolClass() {
    return String.valueOf(grade() * 100 + 1 + index / 6 % 20);
  }

  String className() {
    return "一二三四五六".charAt(index % 6) + "年级" + (1 + index / 6 % 20) + "班";
  }

  String address() {
    return String.format(
        Locale.ROOT, "示例市虚构区示例路%d号院%d号楼%d室", index % 997, index / 997 % 30, 101 + index / 29910);
  }

  /** Returns the acuity in steps of 0.1, from 4.0 to 5.2. */
  double acuity(int eye) {
    return (40 + spread(11 + eye) % 13) / 10.0;
  }

  /**
   * Returns the sphere in steps of a quarter dioptre, from −5.75 to 0.00. A good acuity never comes
   * with strong myopia.
   */
  double sphere(int eye) {
    int quarters = acuity(eye) >= 5 ? -spread(13 + eye) % 8 : -spread(13 + eye) % 24;
    return quarters / 4.0;
  }

  double cylinder(int eye) {
    return -(spread(17 + eye) % 7) / 4.0;
  }

  int axis(int eye) {
    return spread(19 + eye) % 181;
  }

  String orthokeratology() {
    return index % 50 == 0 ? "是" : "否";
  }

  StudentKey key() {
    return new StudentKey("S" + (FIRST_KEY + index));
  }

  Student student() {
    return student(key());
  }

  Student student(StudentKey key) {
    return new Student(
        key,
        NationalStudentNumber.of(number()),
        name(),
        index % 2 == 0 ? Sex.MALE : Sex.FEMALE,
        birthDate(),
        SCHOOL);
  }

  /** Returns the pupil with a student number. */
  static Pupil of(NationalStudentNumber number) {
    LocalDate birth = number.birthDate();
    int sequence = Integer.parseInt(number.body().substring(14, 17));
    return new Pupil((int) (birth.toEpochDay() - FIRST_BIRTH.toEpochDay()) + sequence * DAYS);
  }

  /** Returns the pupil with a key. */
  static Pupil of(StudentKey key) {
    return new Pupil(Integer.parseInt(key.value().substring(1)) - FIRST_KEY);
  }

  /** Returns the screening of the pupil. */
  VisionScreening screening() {
    return new VisionScreening(EXAM_DATE, reading(0), reading(1), index % 50 == 0);
  }

  private EyeReading reading(int eye) {
    return new EyeReading(
        VisualAcuity.ofTenths((int) Math.round(acuity(eye) * 10)),
        new Refraction(power(sphere(eye)), power(cylinder(eye)), axis(eye)));
  }

  private static Diopters power(double dioptres) {
    return Diopters.ofHundredths((int) Math.round(dioptres * 100));
  }

  private static String letter(String letters, int index) {
    return String.valueOf(letters.charAt(index % letters.length()));
  }

  /** Returns a number that looks random but is the same in every run. It is never negative. */
  private int spread(int salt) {
    long mixed = (index * 31L + salt) * 0x9E3779B97F4A7C15L;
    return (int) ((mixed ^ (mixed >>> 29)) >>> 40) & 0xFFFFFF;
  }
}
