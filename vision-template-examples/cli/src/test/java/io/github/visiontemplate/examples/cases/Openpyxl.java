package io.github.visiontemplate.examples.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Python's openpyxl, where it is installed; one process answers for all files. */
final class Openpyxl {

  private static final String PROGRAM =
      """
      import sys, warnings, openpyxl
      warnings.simplefilter("ignore")
      print("ready", flush=True)
      for line in sys.stdin:
          path, sheet, rows, columns = line.rstrip("\\n").split("\\t")
          answer = ""
          try:
              book = openpyxl.load_workbook(path, read_only=sheet != "")
              if sheet:
                  seen = [len(row) for row in book[sheet].iter_rows()]
                  if len(seen) < int(rows) or max(seen, default=0) < int(columns):
                      answer = "openpyxl sees %d rows, %d columns" % (len(seen), max(seen, default=0))
          except Exception as failure:
              answer = "openpyxl: " + type(failure).__name__ + " " + str(failure).replace("\\n", " ")
          print(answer, flush=True)
      """;

  private static final Optional<Openpyxl> INSTANCE =
      Stream.of("python3", "/usr/bin/python3").flatMap(each -> start(each).stream()).findFirst();

  private final PrintWriter questions;
  private final BufferedReader answers;

  private Openpyxl(Process process) {
    questions =
        new PrintWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
    answers = reader(process);
  }

  /** Returns what keeps openpyxl from opening a workbook. */
  static Optional<String> open(Path file) {
    return ask(file + "\t\t\t");
  }

  /** Returns what openpyxl sees in place of the rows and columns in its mode for reading. */
  static Optional<String> readOnly(Path file, String sheet, int rows, int columns) {
    return ask(file + "\t" + sheet + "\t" + rows + "\t" + columns);
  }

  private static Optional<String> ask(String question) {
    return INSTANCE.map(openpyxl -> openpyxl.answer(question)).filter(said -> !said.isEmpty());
  }

  private synchronized String answer(String question) {
    questions.println(question);
    try {
      String answer = answers.readLine();
      return answer == null ? "openpyxl has ended" : answer;
    } catch (IOException e) {
      return "openpyxl does not answer: " + e.getMessage();
    }
  }

  /** The process ends with its input, so with this one. */
  private static Optional<Openpyxl> start(String python) {
    try {
      ProcessBuilder builder = new ProcessBuilder(python, "-X", "utf8", "-c", PROGRAM);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Openpyxl started = new Openpyxl(builder.start());
      return "ready".equals(started.answers.readLine()) ? Optional.of(started) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
