package io.github.visiontemplate.examples.sample;

/**
 * The samples of one school.
 *
 * @param school the school
 * @param order how many pupils it has, and what is wrong with their numbers
 * @param pupilsBefore how many pupils the schools before it have, so that no key occurs twice
 */
record SchoolSamples(SampleSchool school, SampleOrder order, int pupilsBefore) {

  /** About as many rows as a sheet can have. */
  private static final int MAX_STUDENTS = 1_000_000;

  SchoolSamples {
    if (order.students() > MAX_STUDENTS) {
      throw new IllegalArgumentException(
          "expected at most " + MAX_STUDENTS + " students in a school, found " + order.students());
    }
  }

  /** Returns the samples of a school, one of several that share the pupils of an order. */
  static SchoolSamples of(SampleOrder order, int schools, int index) {
    int share = order.students() / schools;
    int more = order.students() % schools;
    return new SchoolSamples(
        new SampleSchool(index),
        new SampleOrder(
            share + (index < more ? 1 : 0),
            order.unmatchedRate(),
            order.seed() + index,
            order.today()),
        index * share + Math.min(index, more));
  }
}
