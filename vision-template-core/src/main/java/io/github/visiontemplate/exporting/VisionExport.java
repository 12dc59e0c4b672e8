package io.github.visiontemplate.exporting;

import io.github.visiontemplate.match.MatchingBuilder;
import io.github.visiontemplate.match.internal.Matching;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.table.FillableTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fills the national platform's template workbook with the records of a semester. Only measurement
 * cells of matched rows change; everything else stays the same, byte for byte. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * VisionExport visionExport =
 *     VisionExport.builder().directory(pupils).store(screenings).build();
 * FillReport filled =
 *     visionExport.fill(XlsxTemplate.of(template), Semester.of(2025, FIRST), uploader, output);
 * }</pre>
 *
 * @since 0.1
 */
public final class VisionExport {

  private final ExportSettings settings;

  private VisionExport(ExportSettings settings) {
    this.settings = settings;
  }

  /** Returns a builder. A directory and a store must be set. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Writes a filled copy of the template.
   *
   * @param template the platform's original file
   * @param semester the semester whose records are filled in
   * @param uploader who fills the template; rows of pupils outside the uploader's scope stay empty
   * @param output receives the copy; not closed. Unless the report says {@code FILLED}, the written
   *     bytes are not a usable file
   * @throws io.github.visiontemplate.match.DirectoryException if the register of pupils fails
   * @throws io.github.visiontemplate.store.StoreException if the store fails
   * @throws java.io.UncheckedIOException if the template cannot be read or the copy cannot be
   *     written
   */
  public FillReport fill(
      FillableTemplate template, Semester semester, Uploader uploader, OutputStream output) {
    return fill(FillRequest.of(template, semester, uploader), output);
  }

  /**
   * Writes a filled copy of a template as the request says.
   *
   * @param output receives the copy; not closed. Unless the report says {@code FILLED}, the written
   *     bytes are not a usable file
   * @throws io.github.visiontemplate.match.DirectoryException if the register of pupils fails
   * @throws io.github.visiontemplate.store.StoreException if the store fails
   * @throws java.io.UncheckedIOException if the template cannot be read or the copy cannot be
   *     written
   */
  public FillReport fill(FillRequest request, OutputStream output) {
    return run(request).fill(Objects.requireNonNull(output, "expected an output, found null"));
  }

  /**
   * Writes a filled copy of a template to an output that is opened only if the template is
   * accepted. A web host can therefore decide after this call how it answers:
   *
   * <pre>{@code
   * FillReport report =
   *     visionExport.fill(
   *         request,
   *         () -> {
   *           response.setContentType(XLSX);
   *           return response.getOutputStream();
   *         });
   * if (report.status() != FillReport.Status.FILLED) {
   *   response.setStatus(422);
   *   json.writeValue(response.getOutputStream(), report.document(messages));
   * }
   * }</pre>
   *
   * @param output opens the stream when the first byte is written, at most once; the stream is not
   *     closed. Unless the report says {@code FILLED}, the output was not opened
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the template turns out to
   *     be damaged or too large only after the output was opened; {@link #check} finds this before
   * @throws io.github.visiontemplate.match.DirectoryException if the register of pupils fails
   * @throws io.github.visiontemplate.store.StoreException if the store fails
   * @throws java.io.UncheckedIOException if the template cannot be read, or the output cannot be
   *     opened or written
   */
  public FillReport fill(FillRequest request, Output output) {
    return run(request).fill(Objects.requireNonNull(output, "expected an output, found null"));
  }

  /**
   * Returns what a fill of the same request would report, without writing anything: {@code CHECKED}
   * instead of {@code FILLED}, and otherwise the same report. For a page that shows what will be
   * filled, left empty or kept before the user downloads the copy. Takes as long as a fill.
   *
   * <p>A later fill does not depend on the check. It reads the template, the directory and the
   * store again, and refuses what a check refuses. It reports the same unless one of them, or a
   * link, has changed in between.
   *
   * @throws io.github.visiontemplate.match.DirectoryException if the register of pupils fails
   * @throws io.github.visiontemplate.store.StoreException if the store fails
   * @throws java.io.UncheckedIOException if the template cannot be read
   */
  public FillReport check(FillRequest request) {
    return run(request).check();
  }

  private ExportRun run(FillRequest request) {
    return new ExportRun(
        settings, Objects.requireNonNull(request, "expected a request, found null"));
  }

  /** Opens the stream that receives a workbook, when it is known that there will be one. */
  @FunctionalInterface
  public interface Output {

    /**
     * Returns the open stream. Here a web host sets the headers of its response.
     *
     * @throws IOException if the stream cannot be opened; the method that was called then ends with
     *     an {@link java.io.UncheckedIOException}
     */
    OutputStream open() throws IOException;
  }

  /** Collects the settings of an export. */
  public static final class Builder extends MatchingBuilder<Builder> {

    private @Nullable ScreeningStore store;
    private List<TemplateSchema> schemas = TemplateSchemas.of(TemplateFamily.NATIONAL);
    private ExistingValues existing = ExistingValues.KEEP;
    private BelowChartCode belowChart = BelowChartCode.ZERO;

    private Builder() {}

    /** Sets the store from which the records come. Required. */
    public Builder store(ScreeningStore value) {
      store = Objects.requireNonNull(value, "expected a store, found null");
      return this;
    }

    /**
     * Sets the forms that are recognised. By default, these are the forms of the national family.
     */
    public Builder schemas(List<TemplateSchema> value) {
      schemas = List.copyOf(Objects.requireNonNull(value, "expected schemas, found null"));
      return this;
    }

    /**
     * Sets what happens to cells that already hold a value. The default is {@link
     * ExistingValues#KEEP}.
     */
    public Builder existing(ExistingValues value) {
      existing = Objects.requireNonNull(value, "expected a choice for existing values, found null");
      return this;
    }

    /** Sets how acuity below the chart is written. The default is {@link BelowChartCode#ZERO}. */
    public Builder belowChart(BelowChartCode value) {
      belowChart = Objects.requireNonNull(value, "expected a code, found null");
      return this;
    }

    /**
     * Returns the export.
     *
     * @throws IllegalStateException if the directory or the store is missing
     * @throws IllegalArgumentException if the match rate floor is not 0 to 1
     */
    public VisionExport build() {
      Matching matching = matching();
      ScreeningStore records = required(store, "store");
      return new VisionExport(new ExportSettings(matching, records, schemas, existing, belowChart));
    }
  }

  /** The code for acuity below the chart. Both codes are in use for the national platform. */
  public enum BelowChartCode {
    /** {@code 0}, as the platform's notice of 2021 says. This is the default. */
    ZERO("0"),
    /** {@code 9}, as other systems for the same platform write. */
    NINE("9");

    private final BigDecimal value;

    BelowChartCode(String value) {
      this.value = new BigDecimal(value);
    }

    /** Returns the number to write. */
    BigDecimal value() {
      return value;
    }
  }

  /** Decides what happens to a measurement cell that already holds a value. */
  public enum ExistingValues {
    /** The value is kept, and reported as a conflict if the record differs. This is the default. */
    KEEP,
    /** The value is overwritten if the record has a different value. */
    OVERWRITE
  }
}
