package io.github.visiontemplate.examples.sample;

import java.util.Locale;
import java.util.Objects;

/**
 * A made-up school.
 *
 * @param index the number of the school among all made-up schools, from 0; below 2,500
 */
public record SampleSchool(int index) {

  /** The identifier of the first school, for {@code --school}. */
  public static final String ID = "1101050012";

  /** The name of the first school. It has nine grades: primary and junior school. */
  public static final String NAME = "虚构区示例学校";

  /** The first school, which is the only one unless more are ordered. */
  public static final SampleSchool FIRST = new SampleSchool(0);

  /** How many schools there can be. */
  public static final int MOST = 2_500;

  private static final int SCHOOLS_OF_A_DISTRICT = 100;
  private static final int FIRST_DISTRICT = 110105;
  private static final int FIRST_NUMBER = 12;

  /** How many seeds give different student numbers in one region. */
  private static final int SEEDS = 250;

  /** Region codes from here on were never assigned. */
  private static final int FIRST_REGION = 119900;

  /**
   * Checks the index.
   *
   * @throws IndexOutOfBoundsException if there is no such school
   */
  public SampleSchool {
    Objects.checkIndex(index, MOST);
  }

  /** Returns the identifier. It begins with that of the district. */
  public String id() {
    return district()
        + String.format(Locale.ROOT, "%04d", FIRST_NUMBER + index % SCHOOLS_OF_A_DISTRICT);
  }

  /** Returns the identifier of the district, six digits. */
  public String district() {
    return String.valueOf(FIRST_DISTRICT + index / SCHOOLS_OF_A_DISTRICT);
  }

  /** Returns the name. */
  public String name() {
    return index == 0 ? NAME : "虚构区第" + (index + 1) + kind().word;
  }

  int firstGrade() {
    return kind().firstGrade;
  }

  int grades() {
    return kind().grades;
  }

  /** Returns the region in the student numbers. Together with the seed, it makes them unique. */
  String region() {
    return String.valueOf(FIRST_REGION + index / SEEDS);
  }

  private Kind kind() {
    return index == 0 ? Kind.NINE_GRADES : Kind.OTHERS[index % Kind.OTHERS.length];
  }

  private enum Kind {
    NINE_GRADES("学校", 0, 9),
    PRIMARY("小学", 0, 6),
    JUNIOR("初中", 6, 3),
    SENIOR("高中", 9, 3);

    private static final Kind[] OTHERS = {PRIMARY, PRIMARY, JUNIOR, PRIMARY, SENIOR};

    private final String word;
    private final int firstGrade;
    private final int grades;

    Kind(String word, int firstGrade, int grades) {
      this.word = word;
      this.firstGrade = firstGrade;
      this.grades = grades;
    }
  }
}
