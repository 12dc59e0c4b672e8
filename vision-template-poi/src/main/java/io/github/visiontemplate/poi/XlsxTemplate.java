package io.github.visiontemplate.poi;

import io.github.visiontemplate.poi.internal.cleaned.CleanedSheet;
import io.github.visiontemplate.poi.internal.zip.FileBytes;
import io.github.visiontemplate.poi.internal.zip.RangeStream;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.poi.limit.ReadLimits;
import io.github.visiontemplate.table.FillableTemplate;
import io.github.visiontemplate.table.FillableTemplate.RowEditor;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * An xlsx workbook, on disk or in memory. It may be Transitional or Strict, and written by any
 * program. Its content is read only when it is needed, and never as a whole. No temporary files are
 * written. Immutable and thread-safe.
 *
 * <pre>{@code
 * XlsxTemplate template = XlsxTemplate.of(Path.of("national-template.xlsx"));
 * XlsxTemplate upload = XlsxTemplate.of(part.getSubmittedFileName(), part.getInputStream().readAllBytes());
 * }</pre>
 *
 * @since 0.1
 */
public final class XlsxTemplate implements FillableTemplate {

  private final String name;
  private final Source source;
  private final ReadLimits limits;

  private XlsxTemplate(String name, Source source, ReadLimits limits) {
    this.name = name;
    this.source = source;
    this.limits = limits;
  }

  /** Returns the workbook in a file. The file must not change while the workbook is used. */
  public static XlsxTemplate of(Path file) {
    Path fileName = Objects.requireNonNull(file, "expected a file, found null").getFileName();
    String name = fileName == null ? "" : fileName.toString();
    return new XlsxTemplate(name, () -> FileBytes.of(file), ReadLimits.defaults());
  }

  /** Returns the workbook in a file, to be read within the given limits. */
  public static XlsxTemplate of(Path file, ReadLimits limits) {
    return of(file).within(limits);
  }

  /**
   * Returns a workbook in memory, such as an upload.
   *
   * @param fileName the file name that people know; a path before it is dropped
   * @param content the bytes of the workbook; they are not copied, so they must not be changed
   */
  public static XlsxTemplate of(String fileName, byte[] content) {
    Objects.requireNonNull(content, "expected the bytes of a file, found null");
    Objects.requireNonNull(fileName, "expected a file name, which may be blank, found null");
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    return new XlsxTemplate(name, () -> FileBytes.of(content), ReadLimits.defaults());
  }

  /** Returns the same workbook, to be read within other limits. */
  public XlsxTemplate within(ReadLimits others) {
    return new XlsxTemplate(
        name, source, Objects.requireNonNull(others, "expected limits, found null"));
  }

  @Override
  public TemplateFile.Facts facts() {
    try (FileBytes bytes = source.open()) {
      MessageDigest digest = sha256();
      OutputStream hashed = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
      new RangeStream(bytes, 0, bytes.size()).transferTo(hashed);
      return new TemplateFile.Facts(name, bytes.size(), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public TemplateWorkbook open() {
    return openWorkbook();
  }

  @Override
  public int maxIssues() {
    return limits.count(ReadLimit.ISSUES);
  }

  @Override
  public void fill(SortedMap<Integer, ? extends RowEditor> editors, OutputStream output) {
    try (XlsxWorkbook workbook = openWorkbook()) {
      workbook.fill(editors, output);
    }
  }

  /**
   * Copies the workbook without some rows of its sheets and without the marks of an earlier copy.
   * If there is nothing to remove, the copy is the same byte for byte.
   */
  void copyCleaned(List<CleanedSheet> sheets, OutputStream output) {
    boolean changed;
    try (XlsxWorkbook workbook = openWorkbook()) {
      changed = workbook.copyCleaned(sheets, output);
    }
    if (!changed) {
      copy(output);
    }
  }

  private void copy(OutputStream output) {
    try (FileBytes bytes = source.open()) {
      bytes.copy(0, bytes.size(), output);
      output.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a text without the name of the file, because people put names of pupils into it. */
  @Override
  public String toString() {
    return "XlsxTemplate[]";
  }

  XlsxWorkbook openWorkbook() {
    try {
      return XlsxWorkbook.open(source.open(), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Opens the file's bytes. */
  @FunctionalInterface
  private interface Source {
    FileBytes open() throws IOException;
  }
}
