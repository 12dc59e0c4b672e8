package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ProgressListener;
import io.github.visiontemplate.report.internal.UnmatchedSettings;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.table.FillableTemplate;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
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
    return new ExportRun(settings, template, semester, uploader).fill(output);
  }

  /** Collects what an export needs. */
  public static final class Builder {

    private @Nullable StudentDirectory directory;
    private @Nullable ScreeningStore store;
    private List<TemplateSchema> schemas = TemplateSchemas.of(TemplateFamily.NATIONAL);
    private ExistingValues existing = ExistingValues.KEEP;
    private final List<Acceptance> accepted = new ArrayList<>();
    private BelowChartCode belowChart = BelowChartCode.ZERO;
    private ProgressListener progress = (rows, total) -> {};

    private @Nullable NumberLinks links;
    private @Nullable PersonDirectory persons;
    private double matchRateFloor = UnmatchedSettings.USUAL_FLOOR;

    private Builder() {}

    /** Sets the host's register of pupils. Required. */
    public Builder directory(StudentDirectory value) {
      directory = value;
      return this;
    }

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
     * Accepts errors of people who differ from the register, {@link IssueCode#PERSON_DIFFERS} or
     * {@link IssueCode#PEOPLE_SHIFTED}, for the whole file: they stay in the report as warnings. To
     * be called only once a person has looked at the file. Adds to what was accepted before.
     *
     * @throws IllegalArgumentException if a code cannot be accepted
     */
    public Builder accept(IssueCode... codes) {
      return accept(Arrays.stream(codes).map(Acceptance::of).toArray(Acceptance[]::new));
    }

    /** Accepts such errors for the whole file or for single rows. */
    public Builder accept(Acceptance... values) {
      accepted.addAll(List.of(values));
      return this;
    }

    /**
     * Asks for candidates where a pupil was not matched: by number from the register of pupils, and
     * by name and birth date from this one. By default none are sought. Of a file with very many
     * such rows the first 20,000 get candidates.
     */
    public Builder candidates(PersonDirectory value) {
      persons = value;
      return this;
    }

    /** Uses the numbers that people have confirmed by city templates; by default none. */
    public Builder links(NumberLinks value) {
      links = value;
      return this;
    }

    /**
     * Sets the share of matched rows, 0 to 1, below which {@link IssueCode#MATCH_RATE_LOW} warns
     * that the file may be another school's; by default one half. Files of less than ten rows are
     * too small to tell.
     */
    public Builder matchRateFloor(double value) {
      matchRateFloor = value;
      return this;
    }

    /** Sets who is told of the progress; by default nobody. */
    public Builder progress(ProgressListener value) {
      progress = value;
      return this;
    }

    /**
     * Returns the export.
     *
     * @throws IllegalStateException if the directory or the store is missing
     * @throws IllegalArgumentException if the match rate floor is not 0 to 1
     */
    public VisionExport build() {
      if (directory == null || store == null) {
        throw new IllegalStateException("an export needs a directory and a store");
      }
      return new VisionExport(
          new ExportSettings(
              directory,
              links,
              store,
              schemas,
              existing,
              belowChart,
              new UnmatchedSettings(persons, matchRateFloor),
              List.copyOf(accepted),
              progress));
    }
  }
}
