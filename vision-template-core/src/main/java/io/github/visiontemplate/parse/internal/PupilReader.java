package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pupils' rows of a sheet, top down, and reports other lines: headers that are repeated
 * within the table, and sums, signatures and notes below it. A line is below the table if no row
 * with a number follows. Until that is known, rows without a number are held back; if there are too
 * many, all of them count as pupils' rows. Not thread-safe. Must be closed.
 */
public final class PupilReader implements AutoCloseable {

  /** No footer is longer. A file with more such rows has lost its numbers. */
  private static final int MAX_HELD = 1000;

  /** How many rows are in memory at once. */
  private static final int BATCH = 1000;

  private static final int BATCH_CHARACTERS = 1_000_000;

  private final RowParser parser;
  private final RowReader rows;
  private final LineKinds kinds;
  private final Consumer<Issue> notPupils;
  private final Deque<ParsedRow> ready = new ArrayDeque<>();
  private final List<Held> held = new ArrayList<>();
  private boolean tooMany;

  /** A row without a number; with the issue that names it if it turns out to be a footer. */
  private record Held(ParsedRow row, @Nullable Issue footer) {}

  private PupilReader(
      TemplateLayout layout, RowParser parser, RowReader rows, Consumer<Issue> notPupils) {
    this.parser = parser;
    this.rows = rows;
    this.kinds = new LineKinds(layout);
    this.notPupils = notPupils;
  }

  /**
   * Starts before the first row of a sheet.
   *
   * @param notPupils receives a {@code NOT_A_PUPIL} for each line that is not a pupil's row
   */
  public static PupilReader of(
      TemplateLayout layout, RowParser parser, Sheet sheet, Consumer<Issue> notPupils) {
    return new PupilReader(layout, parser, sheet.rows(), notPupils);
  }

  /**
   * Returns the next pupil's row, or null at the end.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the file is damaged or
   *     over a limit here
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public @Nullable ParsedRow next() {
    while (ready.isEmpty()) {
      Row row = rows.next();
      if (row == null) {
        return end();
      }
      ParsedRow parsed = parser.parse(row);
      if (parsed != null && held.isEmpty() && kinds.isNumbered(parsed)) {
        return parsed;
      } else if (parsed != null) {
        take(row, parsed);
      }
    }
    return ready.poll();
  }

  /**
   * Returns the next pupils' rows: 1,000, fewer at the end or where their extras are long, and none
   * beyond the end.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the file is damaged or
   *     over a limit here
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public List<ParsedRow> nextBatch() {
    List<ParsedRow> batch = new ArrayList<>(BATCH);
    int characters = 0;
    while (batch.size() < BATCH && characters <= BATCH_CHARACTERS) {
      ParsedRow row = next();
      if (row == null) {
        break;
      }
      batch.add(row);
      characters += charactersOf(row.extras());
    }
    return batch;
  }

  private static int charactersOf(Map<String, String> extras) {
    return extras.isEmpty() ? 0 : extras.values().stream().mapToInt(String::length).sum();
  }

  @Override
  public void close() {
    rows.close();
  }

  private void take(Row row, ParsedRow parsed) {
    if (kinds.isNumbered(parsed)) {
      release();
      ready.add(parsed);
    } else if (kinds.isHeaderLine(row)) {
      notPupils.accept(parser.notAPupil(row, kinds.firstShown(row)));
    } else {
      Issue footer =
          kinds.mayBeFooter(row, parsed) ? parser.notAPupil(row, kinds.firstShown(row)) : null;
      if (tooMany || (footer == null && held.isEmpty())) {
        ready.add(parsed);
      } else {
        hold(new Held(parsed, footer));
      }
    }
  }

  private void hold(Held row) {
    held.add(row);
    if (held.size() > MAX_HELD) {
      tooMany = true;
      release();
    }
  }

  /** Called when a row with a number follows: all rows held back are within the table. */
  private void release() {
    held.forEach(each -> ready.add(each.row()));
    held.clear();
  }

  private @Nullable ParsedRow end() {
    for (Held each : held) {
      if (each.footer() == null) {
        ready.add(each.row());
      } else {
        notPupils.accept(each.footer());
      }
    }
    held.clear();
    return ready.poll();
  }
}
