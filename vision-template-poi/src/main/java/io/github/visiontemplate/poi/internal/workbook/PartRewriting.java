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
 * Collects the parts that become others. A part is read once to see whether it changes at all, and
 * again when it is written, so that none is in memory as a whole. Several visitors may change one
 * part, each in the order in which it came.
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
   * What becomes of a part.
   *
   * @param always whether it is known to change
   */
  private record Rewriting(Content content, boolean always, Supplier<XmlVisitor> visitor) {

    Rewriting and(Rewriting other) {
      return new Rewriting(
          content,
          always || other.always,
          () -> requireNonNull(XmlVisitor.both(visitor.get(), other.visitor.get())));
    }
  }

  /** Begins without any. */
  public PartRewriting(ZipArchive archive) {
    this.archive = archive;
  }

  /** Returns the changes so far; parts can be added to them and replaced in them. */
  public PartChanges changes() {
    return changes;
  }

  /** Returns all changes, those of parts that visitors change included. */
  public PartChanges settled() {
    open.forEach(part -> settle(part, requireNonNull(parts.get(part))));
    open.clear();
    return changes;
  }

  /**
   * Adds a part.
   *
   * @param spelling its name, see {@link PartChanges#add}
   * @param beginning what it holds before the visitor changes it
   */
  public void add(String spelling, String beginning, XmlVisitor visitor) {
    byte[] bytes = beginning.getBytes(UTF_8);
    changes.add(spelling, output -> rewrite(new ByteArrayInputStream(bytes), visitor, output));
  }

  /**
   * Returns whether a part was not claimed before. A part is one thing; in a hostile package it can
   * be thousands, or a drawing as well as the workbook.
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

  /** The same for VML, in which Excel leaves line breaks open as HTML does. */
  public void vmlIfChanged(PartName part, Supplier<XmlVisitor> visitor) {
    byte[] open = "<br>".getBytes(UTF_8);
    byte[] closed = "<br/>".getBytes(UTF_8);
    add(part, () -> new ReplacingInputStream(archive.open(part), open, closed), false, visitor);
  }

  /** Shows a part to a visitor. */
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

  /** A part beside the rows that is not well-formed is no use to any program; it stays as it is. */
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
