package io.github.visiontemplate.examples.sample;

/** The one school of the samples: nine grades, primary and junior. */
public final class SampleSchool {

  /** Its identifier, which {@code --school} takes. */
  public static final String ID = "1101050012";

  /** Its name. */
  public static final String NAME = "虚构区示例学校";

  private SampleSchool() {}
}
