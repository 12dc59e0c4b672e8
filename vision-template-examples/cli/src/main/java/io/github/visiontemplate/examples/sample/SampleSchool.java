package io.github.visiontemplate.examples.sample;

/** The only school in the samples. It has nine grades: primary and junior school. */
public final class SampleSchool {

  /** The identifier of the school, for {@code --school}. */
  public static final String ID = "1101050012";

  /** The name of the school. */
  public static final String NAME = "虚构区示例学校";

  private SampleSchool() {}
}
