package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.issue.Acceptance;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say how strictly a file is judged. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Judgement {

  @Option(names = "--accept", paramLabel = "CODE[@SHEET!ROW]")
  List<Acceptance> accepted = new ArrayList<>();

  /** The calendar that assigns the dates in a file to semesters. Only an import needs it. */
  @Option(names = "--calendar", paramLabel = "standard|beijing", defaultValue = "standard")
  Calendars calendar;
}
