package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.MatchingBuilder;
import io.github.visiontemplate.match.internal.Matching;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.internal.FileIssues;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.SemesterCalendar;
import io.github.visiontemplate.semester.SemesterCalendars;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.validate.ScreeningValidator;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Imports template workbooks: reads the rows, checks every value, matches the pupils, derives the
 * semesters and stores the records, so that the last upload wins. All errors of a file are found in
 * one pass. Immutable; one instance serves all threads.
 *
 * <pre>{@code
 * VisionImport visionImport =
 *     VisionImport.builder().directory(pupils).store(screenings).build();
 * ImportReport report =
 *     visionImport.run(XlsxTemplate.of(upload), Uploader.school("1101050012"));
 * }</pre>
 */
public final class VisionImport {

  private final ImportSettings settings;

  private VisionImport(ImportSettings settings) {
    this.settings = settings;
  }

  /** Returns a builder; a directory and a store must be given. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Imports a template of the national platform.
   *
   * @throws io.github.visiontemplate.store.StoreException if the store fails; nothing of the file
   *     is then stored
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public ImportReport run(TemplateFile file, Uploader uploader) {
    return run(ImportRequest.of(file, uploader));
  }

  /**
   * Imports a file as the request says.
   *
   * @throws io.github.visiontemplate.store.StoreException if the store fails; nothing of the file
   *     is then stored
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public ImportReport run(ImportRequest request) {
    return new ImportRun(settings, request).execute();
  }

  /** Collects what an import needs. */
  public static final class Builder extends MatchingBuilder<Builder> {

    private @Nullable ScreeningStore store;
    private @Nullable ScreeningValidator validator;
    private SemesterCalendar calendar = SemesterCalendars.standard();
    private Mode mode = Mode.ALL_OR_NOTHING;
    private List<TemplateSchema> schemas = TemplateSchemas.all();
    private Set<IssueCode> raised = Set.of();
    private Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));

    private Builder() {}

    /** Sets where records go. Required. */
    public Builder store(ScreeningStore value) {
      store = value;
      return this;
    }

    /**
     * Sets how semesters are derived from examination dates; by default {@link
     * SemesterCalendars#standard()}.
     */
    public Builder calendar(SemesterCalendar value) {
      calendar = value;
      return this;
    }

    /**
     * Sets what happens to the good rows of a file that also has bad ones; by default {@link
     * Mode#ALL_OR_NOTHING}.
     */
    public Builder mode(Mode value) {
      mode = value;
      return this;
    }

    /**
     * Sets the forms that are recognised, of any family; by default {@link TemplateSchemas#all()}.
     */
    public Builder schemas(List<TemplateSchema> value) {
      schemas = List.copyOf(value);
      return this;
    }

    /**
     * Sets the rules for values; by default {@link ScreeningValidator#standard(Clock)} with the
     * clock of this builder.
     */
    public Builder validator(ScreeningValidator value) {
      validator = value;
      return this;
    }

    /** Sets the warnings that block like errors; by default none. */
    public Builder raise(IssueCode... codes) {
      raised = Set.of(codes);
      return this;
    }

    /**
     * Sets the clock that gives today's date and the time of the upload; by default the system's
     * clock in Beijing time.
     */
    public Builder clock(Clock value) {
      clock = value;
      return this;
    }

    /**
     * Returns the import.
     *
     * @throws IllegalStateException if the directory or the store is missing
     * @throws IllegalArgumentException if the match rate floor is not 0 to 1
     */
    public VisionImport build() {
      Matching matching = matching();
      if (matching == null || store == null) {
        throw new IllegalStateException("an import needs a directory and a store");
      }
      ScreeningValidator rules = validator == null ? ScreeningValidator.standard(clock) : validator;
      return new VisionImport(
          new ImportSettings(matching, store, rules, calendar, mode, schemas, raised, clock));
    }
  }

  /** What happens to the good rows of a file that also has bad ones. */
  public enum Mode {
    /** Any error, and nothing is stored, as the city system's manual says. The default. */
    ALL_OR_NOTHING,
    /** The rows without an error are stored, the others reported. */
    VALID_ROWS;

    /** Returns whether good rows are stored in spite of these issues. */
    boolean stores(FileIssues issues) {
      return !issues.isFileInError() && (this == VALID_ROWS || issues.rowsInError() == 0);
    }
  }
}
