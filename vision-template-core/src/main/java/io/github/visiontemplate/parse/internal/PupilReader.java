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
 * Reads the pupils' rows of a sheet from top to bottom. Reports the other lines: headers repeated
 * within the table, and sums, signatures and notes below the table. A line is below the table if no
 * row with a number follows. Until that is known, rows without a number are held back. If too many
 * rows are held back, all of them count as pupils' rows. Not thread-safe. Must be closed.
 */
public final class PupilReader implements AutoCloseable {

  /**
   * The largest number of rows held back. No footer is longer: if there are more rows without a
   * number, the file has lost its numbers.
   */
  private static final int MAX_HELD = 1000;

  /** The number of rows in a batch, and therefore in memory at once. */
  private static final int BATCH = 1000;

  private static final int BATCH_CHARACTERS = 1_000_000;

  private final RowParser parser;
  private final RowReader rows;
  private final LineKinds kinds;
  private final Consumer<Issue> notPupils;
  private final Deque<ParsedRow> ready = new ArrayDeque<>();
  private final List<Held> held = new ArrayList<>();
  private boolean tooMany;

  /**
   * A row held back, and the issue to report if the row turns out to be below the table; null if it
   * is a pupil's row in any case.
   */
  private record Held(ParsedRow row, @Nullable Issue footer) {}

  private PupilReader(
      TemplateLayout layout, RowParser parser, RowReader rows, Consumer<Issue> notPupils) {
    this.parser = parser;
    this.rows = rows;
    this.kinds = new LineKinds(layout);
    this.notPupils = notPupils;
  }

  /**
   * Returns a reader that starts before the first row of a sheet.
   *
   * @param notPupils receives an issue {@code NOT_A_PUPIL} for each line that is not a pupil's row
   */
  public static PupilReader of(
      TemplateLayout layout, RowParser parser, Sheet sheet, Consumer<Issue> notPupils) {
    return new PupilReader(layout, parser, sheet.rows(), notPupils);
  }

  /**
   * Returns the next pupil's row. Returns null at the end.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the file is damaged or
   *     over a limit here
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  @Nullable ParsedRow next() {
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
   * Returns the next 1,000 pupils' rows. Returns fewer at the end of the sheet or if the extras are
   * long, and an empty list after the end.
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

  /**
   * Moves all rows held back to the pupils' rows. Called if a row with a number follows, because
   * they are then within the table, or if too many rows are held back.
   */
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
