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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Imports template workbooks: reads the rows, checks every value, matches the pupils, derives the
 * semesters and stores the records. The last upload wins. All errors of a file are reported
 * together. Immutable and thread-safe.
 *
 * <pre>{@code
 * VisionImport visionImport =
 *     VisionImport.builder().directory(pupils).store(screenings).build();
 * ImportReport report =
 *     visionImport.run(XlsxTemplate.of(upload), Uploader.school("1101050012"));
 * }</pre>
 *
 * @since 0.1
 */
public final class VisionImport {

  private final ImportSettings settings;

  private VisionImport(ImportSettings settings) {
    this.settings = settings;
  }

  /** Returns a builder. A directory and a store must be set. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Imports a template of the national platform.
   *
   * @throws io.github.visiontemplate.store.StoreException if the store fails; nothing of the file
   *     is then stored
   * @throws io.github.visiontemplate.match.DirectoryException if the register of pupils fails;
   *     nothing of the file is then stored
   * @throws java.io.UncheckedIOException if the file cannot be read
   * @throws IllegalStateException if the calling thread is within a transaction that the store
   *     cannot join, or the store keeps no links although links were given; nothing is then read
   */
  public ImportReport run(TemplateFile file, Uploader uploader) {
    return run(ImportRequest.of(file, uploader));
  }

  /**
   * Imports a file as the request says. Every upload leaves an upload record, even if this method
   * throws, unless the store itself fails. A dry run leaves none.
   *
   * @throws io.github.visiontemplate.store.StoreException if the store fails; nothing of the file
   *     is then stored
   * @throws io.github.visiontemplate.match.DirectoryException if the register of pupils fails;
   *     nothing of the file is then stored
   * @throws java.io.UncheckedIOException if the file cannot be read
   * @throws IllegalStateException if the calling thread is within a transaction that the store
   *     cannot join, or the store keeps no links although links were given; nothing is then read
   */
  public ImportReport run(ImportRequest request) {
    return new ImportRun(
            settings, Objects.requireNonNull(request, "expected a request, found null"))
        .execute();
  }

  /** Collects the settings of an import. */
  public static final class Builder extends MatchingBuilder<Builder> {

    private @Nullable ScreeningStore store;
    private ScreeningValidator validator = ScreeningValidator.standard();
    private SemesterCalendar calendar = SemesterCalendars.standard();
    private Mode mode = Mode.ALL_OR_NOTHING;
    private List<TemplateSchema> schemas = TemplateSchemas.all();
    private Set<IssueCode> raised = Set.of();
    private Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));

    private Builder() {}

    /** Sets the store of the records. Required. */
    public Builder store(ScreeningStore value) {
      store = Objects.requireNonNull(value, "expected a store, found null");
      return this;
    }

    /**
     * Sets the calendar that derives semesters from examination dates. The default is {@link
     * SemesterCalendars#standard()}.
     */
    public Builder calendar(SemesterCalendar value) {
      calendar = Objects.requireNonNull(value, "expected a calendar, found null");
      return this;
    }

    /**
     * Sets what happens to the good rows of a file that also has bad rows. The default is {@link
     * Mode#ALL_OR_NOTHING}.
     */
    public Builder mode(Mode value) {
      mode = Objects.requireNonNull(value, "expected a mode, found null");
      return this;
    }

    /**
     * Sets the forms that are recognised, of any family. The default is {@link
     * TemplateSchemas#all()}.
     */
    public Builder schemas(List<TemplateSchema> value) {
      schemas = List.copyOf(Objects.requireNonNull(value, "expected schemas, found null"));
      return this;
    }

    /**
     * Sets the rules for values. They are used with the clock of this builder. The default is
     * {@link ScreeningValidator#standard()}.
     */
    public Builder validator(ScreeningValidator value) {
      validator = Objects.requireNonNull(value, "expected a validator, found null");
      return this;
    }

    /** Sets the warnings that count as errors. By default, there are none. */
    public Builder raise(IssueCode... codes) {
      raised = Set.copyOf(List.of(Objects.requireNonNull(codes, "expected codes, found null")));
      return this;
    }

    /**
     * Sets the clock that gives today's date, to the rules for values too, and the time of the
     * upload. The default is the system clock in Beijing time.
     */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "expected a clock, found null");
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
      ScreeningStore records = required(store, "store");
      ScreeningValidator rules = validator.withClock(clock);
      return new VisionImport(
          new ImportSettings(matching, records, rules, calendar, mode, schemas, raised, clock));
    }
  }

  /** Decides what happens to the good rows of a file that also has bad rows. */
  public enum Mode {
    /**
     * If there is any error, nothing is stored, as the city system's manual says. This is the
     * default.
     */
    ALL_OR_NOTHING,
    /** Rows without an error are stored. The other rows are only reported. */
    VALID_ROWS;

    /** Returns whether good rows are stored in spite of these issues. */
    boolean stores(FileIssues issues) {
      return !issues.isFileInError() && (this == VALID_ROWS || issues.rowsInError() == 0);
    }
  }
}
