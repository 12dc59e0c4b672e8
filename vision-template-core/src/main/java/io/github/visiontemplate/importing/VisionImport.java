package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ProgressListener;
import io.github.visiontemplate.report.internal.UnmatchedSettings;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.SemesterCalendar;
import io.github.visiontemplate.semester.SemesterCalendars;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.validate.ScreeningValidator;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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
    return run(file, TemplateFamily.NATIONAL, uploader);
  }

  /**
   * Imports a template of a family.
   *
   * @throws io.github.visiontemplate.store.StoreException if the store fails; nothing of the file
   *     is then stored
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public ImportReport run(TemplateFile file, TemplateFamily family, Uploader uploader) {
    return new ImportRun(settings, file, family, uploader, false, null).execute();
  }

  /**
   * Imports a template of a family, and tells record by record what becomes of it, in the very
   * session that stores it. Of a file that is refused the good rows are told, as if the bad ones
   * were not there. The file is read twice.
   *
   * @param listener where it throws, the import ends; nothing of the file is then stored
   * @throws io.github.visiontemplate.store.StoreException if the store fails; nothing of the file
   *     is then stored
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public ImportReport run(
      TemplateFile file, TemplateFamily family, Uploader uploader, ChangeListener listener) {
    return new ImportRun(settings, file, family, uploader, false, listener).execute();
  }

  /**
   * Does all that {@link #run(TemplateFile, TemplateFamily, Uploader)} does, but stores nothing:
   * the report tells what would change.
   *
   * @throws io.github.visiontemplate.store.StoreException if the store fails
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public ImportReport check(TemplateFile file, TemplateFamily family, Uploader uploader) {
    return new ImportRun(settings, file, family, uploader, true, null).execute();
  }

  /**
   * Does all that {@link #run(TemplateFile, TemplateFamily, Uploader, ChangeListener)} does, but
   * stores nothing.
   *
   * @throws io.github.visiontemplate.store.StoreException if the store fails
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public ImportReport preview(
      TemplateFile file, TemplateFamily family, Uploader uploader, ChangeListener listener) {
    return new ImportRun(settings, file, family, uploader, true, listener).execute();
  }

  /** Collects what an import needs. */
  public static final class Builder {

    private @Nullable StudentDirectory directory;
    private @Nullable ScreeningStore store;
    private @Nullable ScreeningValidator validator;
    private SemesterCalendar calendar = SemesterCalendars.standard();
    private ImportMode mode = ImportMode.ALL_OR_NOTHING;
    private List<TemplateSchema> schemas = TemplateSchemas.all();
    private Set<IssueCode> raised = Set.of();
    private final List<Acceptance> accepted = new ArrayList<>();
    private Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
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

    /** Sets where records go. Required. */
    public Builder store(ScreeningStore value) {
      store = value;
      return this;
    }

    /**
     * Sets how semesters follow from examination dates; by default {@link
     * SemesterCalendars#standard()}.
     */
    public Builder calendar(SemesterCalendar value) {
      calendar = value;
      return this;
    }

    /**
     * Sets what happens to good rows beside bad ones; by default {@link ImportMode#ALL_OR_NOTHING}.
     */
    public Builder mode(ImportMode value) {
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

    /** Names warnings that shall block like errors; by default none. */
    public Builder raise(IssueCode... codes) {
      raised = Set.of(codes);
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
     * Sets what tells today's date and the time of the upload; by default the system's clock in
     * Beijing time.
     */
    public Builder clock(Clock value) {
      clock = value;
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

    /**
     * Uses the numbers that people have confirmed by city templates, and remembers those that this
     * import's city templates confirm. The store must then begin {@link
     * io.github.visiontemplate.store.LinkingSession}s. By default none are used or remembered.
     */
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
     * Returns the import.
     *
     * @throws IllegalStateException if the directory or the store is missing
     * @throws IllegalArgumentException if the match rate floor is not 0 to 1
     */
    public VisionImport build() {
      if (directory == null || store == null) {
        throw new IllegalStateException("an import needs a directory and a store");
      }
      ScreeningValidator rules = validator == null ? ScreeningValidator.standard(clock) : validator;
      return new VisionImport(
          new ImportSettings(
              directory,
              links,
              store,
              rules,
              calendar,
              mode,
              schemas,
              raised,
              List.copyOf(accepted),
              clock,
              new UnmatchedSettings(persons, matchRateFloor),
              progress));
    }
  }
}
