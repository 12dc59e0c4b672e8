package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.zip.PartChanges;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The changes that a copy of a package makes: which parts it changes, adds and removes, including
 * the relationships and content types of these parts. A copy is always a plain workbook, whatever
 * the file was: its content type fits a name that ends in .xlsx, it has no macros, and a changed
 * copy has no digital signature.
 *
 * <pre>{@code
 * PackageEdit edit = PackageEdit.of(archive, workbook);
 * edit.rewriting().changes().replace(sheet, content);
 * archive.copy(edit.finish(), output);
 * }</pre>
 */
public final class PackageEdit {

  private static final PartName ROOT = PartName.of("");
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String MACROS = "vbaProject";
  private static final String SIGNATURES = "origin";

  private final ZipArchive archive;
  private final PartName workbook;
  private final Set<PartName> needed;
  private final PartRewriting rewriting;
  private final RelationshipsEdit relationships;
  private final ContentTypesEdit types;
  private final Set<PartName> names = new HashSet<>();

  private PackageEdit(ZipArchive archive, WorkbookPart parts) {
    this.archive = archive;
    this.workbook = parts.name();
    this.needed = needed(parts);
    this.rewriting = new PartRewriting(archive);
    this.relationships = RelationshipsEdit.of(workbook, archive);
    this.types = ContentTypesEdit.of(archive);
  }

  /** Begins a copy that changes the file only as far as the file is not a plain workbook. */
  public static PackageEdit of(ZipArchive archive, WorkbookPart workbook) {
    PackageEdit edit = new PackageEdit(archive, workbook);
    edit.types.change(workbook.name(), archive.spelling(workbook.name()), TYPE);
    edit.removeMacros();
    return edit;
  }

  /** Returns whether a package has a digital signature. */
  public static boolean isSigned(ZipArchive archive) {
    return !origins(archive).isEmpty();
  }

  /** Returns the rewriting that collects the changed parts. */
  public PartRewriting rewriting() {
    return rewriting;
  }

  /** Returns the workbook's relationships as the file has them. */
  public Relationships related() {
    return relationships.before();
  }

  /** Returns the changes to the workbook's relationships. */
  public RelationshipsEdit relationships() {
    return relationships;
  }

  /** Returns the changes to the content types. */
  public ContentTypesEdit types() {
    return types;
  }

  /** Returns whether every copy needs a part, such as a sheet. */
  public boolean needs(PartName part) {
    return needed.contains(part);
  }

  /**
   * Returns an unused name for a new part in the workbook's folder. A number between the two given
   * pieces makes it unique.
   */
  public String newName(String before, String behind) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> archive.sibling(workbook, before + number + behind))
        .filter(spelling -> isFree(PartName.of(spelling)))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Leaves out the parts that the workbook's relationships of a kind, such as {@code calcChain},
   * point to.
   */
  public void removeRelated(String kind) {
    remove(related().all(kind), relationships);
  }

  /**
   * Leaves out parts, given by the identifiers of their relationships, and removes these
   * relationships from their owner.
   */
  public void remove(Map<String, PartName> parts, RelationshipsEdit owner) {
    owner.remove(parts.keySet());
    remove(parts.values());
  }

  /** Leaves out a sheet. The caller must also drop the sheet's element from the workbook part. */
  public void remove(SheetPart sheet) {
    needed.remove(sheet.part());
    needed.remove(sheet.part().relationships());
    remove(Map.of(sheet.relationship(), sheet.part()), relationships);
  }

  /** Returns all changes of the copy. Must be called after all other changes are made. */
  public PartChanges finish() {
    if (!rewriting.settled().isEmpty() || types.isChanged() || relationships.isChanged()) {
      removeSignatures();
    }
    relationships.finish(rewriting);
    types.finish(rewriting);
    return rewriting.settled();
  }

  private void removeMacros() {
    Map<String, PartName> macros = related().all(MACROS);
    if (!macros.isEmpty()) {
      macros.values().forEach(project -> remove(targets(project)));
      remove(macros, relationships);
      types.forget("vbaproject");
    }
  }

  private void removeSignatures() {
    Map<String, PartName> origins = origins(archive);
    if (!origins.isEmpty()) {
      for (PartName origin : origins.values()) {
        targets(origin).forEach(signature -> remove(targets(signature)));
        remove(targets(origin));
      }
      RelationshipsEdit root = RelationshipsEdit.of(ROOT, archive);
      remove(origins, root);
      root.finish(rewriting);
      types.forget("digital-signature");
    }
  }

  private static Map<String, PartName> origins(ZipArchive archive) {
    return Relationships.of(ROOT, archive).all(SIGNATURES);
  }

  private Collection<PartName> targets(PartName part) {
    return Relationships.of(part, archive).targets();
  }

  private void remove(Collection<PartName> parts) {
    List<PartName> gone = parts.stream().filter(part -> !needed.contains(part)).toList();
    gone.stream()
        .flatMap(part -> Stream.of(part, part.relationships()))
        .filter(part -> !needed.contains(part))
        .forEach(rewriting::remove);
    types.remove(gone);
  }

  /**
   * Returns the parts that are never left out. Only a hostile package uses one of them for another
   * purpose as well.
   */
  private static Set<PartName> needed(WorkbookPart workbook) {
    Set<PartName> needed = new HashSet<>(workbook.mainParts());
    needed.add(ROOT.relationships());
    return needed;
  }

  private boolean isFree(PartName name) {
    return !archive.has(name) && names.add(name);
  }
}
