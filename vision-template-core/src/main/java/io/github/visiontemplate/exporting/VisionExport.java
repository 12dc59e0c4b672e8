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
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the national platform's template workbook with the records of a semester: only measurement
 * cells of matched rows change, everything else stays byte for byte as it was. Immutable; one
 * instance serves all threads.
 *
 * <pre>{@code
 * VisionExport visionExport =
 *     VisionExport.builder().directory(pupils).store(screenings).build();
 * FillReport filled =
 *     visionExport.fill(XlsxTemplate.of(template), Semester.of(2025, FIRST), uploader, output);
 * }</pre>
 */
public final class VisionExport {

  private final ExportSettings settings;

  private VisionExport(ExportSettings settings) {
    this.settings = settings;
  }

  /** Returns a builder; a directory and a store must be given. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Writes a filled copy of the template.
   *
   * @param template the platform's original file
   * @param semester the semester whose records are filled in
   * @param uploader who acts; rows of other pupils stay empty
   * @param output where the copy goes; not closed. Unless the report says {@code FILLED}, what was
   *     written is no file
   * @throws io.github.visiontemplate.store.StoreException if the store fails
   * @throws java.io.UncheckedIOException if the template cannot be read or the copy not be written
   */
  public FillReport fill(
      FillableTemplate template, Semester semester, Uploader uploader, OutputStream output) {
    return fill(FillRequest.of(template, semester, uploader), output);
  }

  /**
   * Writes a filled copy of a template as the request says.
   *
   * @param output where the copy goes; not closed. Unless the report says {@code FILLED}, what was
   *     written is no file
   * @throws io.github.visiontemplate.store.StoreException if the store fails
   * @throws java.io.UncheckedIOException if the template cannot be read or the copy not be written
   */
  public FillReport fill(FillRequest request, OutputStream output) {
    return new ExportRun(settings, request).fill(output);
  }

  /** Collects what an export needs. */
  public static final class Builder extends MatchingBuilder<Builder> {

    private @Nullable ScreeningStore store;
    private List<TemplateSchema> schemas = TemplateSchemas.of(TemplateFamily.NATIONAL);
    private ExistingValues existing = ExistingValues.KEEP;
    private BelowChartCode belowChart = BelowChartCode.ZERO;

    private Builder() {}

    /** Sets where records come from. Required. */
    public Builder store(ScreeningStore value) {
      store = value;
      return this;
    }

    /** Sets the forms that are recognised; by default those of the national family. */
    public Builder schemas(List<TemplateSchema> value) {
      schemas = List.copyOf(value);
      return this;
    }

    /**
     * Sets what happens to cells that already hold a value; by default {@link ExistingValues#KEEP}.
     */
    public Builder existing(ExistingValues value) {
      existing = value;
      return this;
    }

    /** Sets how acuity below the chart is written; by default {@link BelowChartCode#ZERO}. */
    public Builder belowChart(BelowChartCode value) {
      belowChart = value;
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
      if (matching == null || store == null) {
        throw new IllegalStateException("an export needs a directory and a store");
      }
      return new VisionExport(new ExportSettings(matching, store, schemas, existing, belowChart));
    }
  }

  /** How acuity below the chart is written. Both notations occur for the national platform. */
  public enum BelowChartCode {
    /** {@code 0}, as the platform's notice of 2021 says. The default. */
    ZERO("0"),
    /** {@code 9}, as other systems for the same platform write. */
    NINE("9");

    private final BigDecimal value;

    BelowChartCode(String value) {
      this.value = new BigDecimal(value);
    }

    /** Returns the number that is written. */
    BigDecimal value() {
      return value;
    }
  }

  /** What happens to a measurement cell that already holds a value. */
  public enum ExistingValues {
    /** It is kept, and reported as a conflict where the record differs. The default. */
    KEEP,
    /** It is overwritten where the record differs. */
    OVERWRITE
  }
}
