package io.github.visiontemplate.examples.cases;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.visiontemplate.examples.cases.OutputChecks.OutputCheck;
import io.github.visiontemplate.examples.cases.OutputChecks.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.w3c.dom.Element;

/** What keeps some program from reading a workbook that others read. */
public final class EveryReader {

  private static final List<OutputCheck> CHECKS =
      List.of(
          ZipChecks::stream,
          ZipChecks::descriptors,
          ExtentChecks::dimension,
          ExtentChecks::extents,
          ExtentChecks::maxColumn,
          PackageChecks::typeFitsName,
          PackageChecks::maxCellFormats,
          OpensCheck::check,
          EveryReader::newTargetsAreRelative,
          EveryReader::spaceIsDeclaredWhereItIs,
          EveryReader::datesAreSensible);

  private EveryReader() {}

  /**
   * Returns what is wrong with a workbook.
   *
   * @param input the workbook that it was made from; itself if it is new
   */
  public static List<String> problems(Path input, Path output) {
    List<String> problems = new ArrayList<>();
    Subject subject = new Subject(MissingNode.getInstance(), Parts.of(input), Parts.of(output));
    CHECKS.forEach(check -> check.check(subject, problems));
    return problems;
  }

  private static void newTargetsAreRelative(Subject subject, List<String> problems) {
    boolean isNew = subject.input().file().equals(subject.output().file());
    for (String part : subject.output().contents().keySet()) {
      Relation.of(subject.output(), part).stream()
          .filter(relation -> isNew || !subject.input().has(relation.part()))
          .filter(relation -> relation.target().startsWith("/"))
          .forEach(relation -> problems.add("expected a relative target, found " + relation));
    }
  }

  private static void spaceIsDeclaredWhereItIs(Subject subject, List<String> problems) {
    for (String part : subject.output().below("xl/")) {
      if (part.endsWith(".xml")) {
        for (Element text : subject.output().elements(part, "t")) {
          boolean needed = !text.getTextContent().equals(text.getTextContent().strip());
          if (needed != text.hasAttribute("xml:space")) {
            problems.add(part + ": " + (needed ? "expected" : "did not expect") + " xml:space");
          }
        }
      }
    }
  }

  /** The first year of the format is 1980; entries of no date seem to be older. */
  private static void datesAreSensible(Subject subject, List<String> problems) {
    try (ZipFile zip = new ZipFile(subject.output().file().toFile())) {
      zip.stream()
          .map(ZipEntry::getTimeLocal)
          .filter(time -> time.getYear() < 1980 || time.getYear() > 2100)
          .forEach(time -> problems.add("did not expect an entry of " + time));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
