package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.issue.Acceptance;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How strictly a file is judged. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Judgement {

  @Option(names = "--accept", paramLabel = "CODE[@SHEET!ROW]")
  List<Acceptance> accepted = new ArrayList<>();

  /** Semesters are those of a file's dates, so only an import has a use for it. */
  @Option(names = "--calendar", paramLabel = "standard|beijing", defaultValue = "standard")
  Calendars calendar;
}
