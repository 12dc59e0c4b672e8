package io.github.visiontemplate.poi.internal.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.rewrite.XmlRewriter;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.zip.PartChanges;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.poi.util.ReplacingInputStream;

/**
 * Collects the parts that are changed, and the visitors that change them. A part is read once to
 * find out whether it changes at all, and again when it is written, so that no part is in memory as
 * a whole. Several visitors may change the same part; they do so in the order in which they were
 * added.
 */
public final class PartRewriting {

  private final ZipArchive archive;
  private final PartChanges changes = new PartChanges();
  private final Map<PartName, Rewriting> parts = new LinkedHashMap<>();
  private final Set<PartName> open = new LinkedHashSet<>();
  private final Set<PartName> claimed = new HashSet<>();

  /** Opens the content of a part. */
  @FunctionalInterface
  private interface Content {
    InputStream open() throws IOException;
  }

  /**
   * How one part is changed.
   *
   * @param always whether the part is known to change
   */
  private record Rewriting(Content content, boolean always, Supplier<XmlVisitor> visitor) {

    Rewriting and(Rewriting other) {
      return new Rewriting(
          content,
          always || other.always,
          () -> requireNonNull(XmlVisitor.both(visitor.get(), other.visitor.get())));
    }
  }

  /** Begins without any changes. */
  public PartRewriting(ZipArchive archive) {
    this.archive = archive;
  }

  /** Returns the changes so far. The caller can add and replace parts in the returned object. */
  public PartChanges changes() {
    return changes;
  }

  /** Returns all changes, including those of parts that visitors change. */
  public PartChanges settled() {
    open.forEach(part -> settle(part, requireNonNull(parts.get(part))));
    open.clear();
    return changes;
  }

  /**
   * Adds a part.
   *
   * @param spelling the part's name, see {@link PartChanges#add}
   * @param beginning the content of the part before the visitor changes it
   */
  public void add(String spelling, String beginning, XmlVisitor visitor) {
    byte[] bytes = beginning.getBytes(UTF_8);
    changes.add(spelling, output -> rewrite(new ByteArrayInputStream(bytes), visitor, output));
  }

  /**
   * Claims a part for one purpose. Returns false if the part was claimed before: a hostile package
   * can use the same part thousands of times, or as a drawing and as the workbook.
   */
  public boolean claim(PartName part) {
    return claimed.add(part);
  }

  /** Returns whether a part was claimed before. */
  public boolean isClaimed(PartName part) {
    return claimed.contains(part);
  }

  /** Leaves a part out. */
  public void remove(PartName part) {
    changes.remove(part);
  }

  /** Rewrites a part that is known to change. */
  public void always(PartName part, Supplier<XmlVisitor> visitor) {
    add(part, () -> archive.open(part), true, visitor);
  }

  /** Rewrites a part if the visitor changes something in it. */
  public void ifChanged(PartName part, Supplier<XmlVisitor> visitor) {
    add(part, () -> archive.open(part), false, visitor);
  }

  /**
   * Rewrites a VML part if the visitor changes something in it. Excel leaves {@code br} elements in
   * VML open, as HTML does; they are closed first.
   */
  public void vmlIfChanged(PartName part, Supplier<XmlVisitor> visitor) {
    byte[] open = "<br>".getBytes(UTF_8);
    byte[] closed = "<br/>".getBytes(UTF_8);
    add(part, () -> new ReplacingInputStream(archive.open(part), open, closed), false, visitor);
  }

  /** Lets a visitor read a part without changing it. */
  public void read(PartName part, XmlVisitor visitor) {
    if (archive.has(part)) {
      isChanged(() -> archive.open(part), visitor);
    }
  }

  private void add(PartName part, Content content, boolean always, Supplier<XmlVisitor> visitor) {
    open.add(part);
    parts.merge(part, new Rewriting(content, always, visitor), Rewriting::and);
  }

  private void settle(PartName part, Rewriting rewriting) {
    Content content = rewriting.content();
    boolean changed =
        rewriting.always() || (archive.has(part) && isChanged(content, rewriting.visitor().get()));
    if (changed) {
      changes.replace(
          part,
          output -> {
            try (InputStream original = content.open()) {
              rewrite(original, rewriting.visitor().get(), output);
            }
          });
    }
  }

  private boolean rewrite(InputStream original, XmlVisitor visitor, OutputStream output) {
    return XmlRewriter.rewrite(
        original, visitor, output, archive.limits().get(ReadLimit.WORKBOOK_BYTES));
  }

  /**
   * Returns whether the visitor changes something. A part that is not well-formed counts as
   * unchanged, because no program can use it.
   */
  private boolean isChanged(Content content, XmlVisitor visitor) {
    try (InputStream original = content.open()) {
      return rewrite(original, visitor, OutputStream.nullOutputStream());
    } catch (UnreadableTemplateException e) {
      if (e.issue().code() == IssueCode.CORRUPT) {
        return false;
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
