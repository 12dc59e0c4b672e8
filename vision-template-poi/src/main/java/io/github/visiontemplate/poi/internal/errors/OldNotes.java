package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.rewrite.XmlHold;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.workbook.PackageEdit;
import io.github.visiontemplate.poi.internal.workbook.Relationships;
import io.github.visiontemplate.poi.internal.workbook.RelationshipsEdit;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.table.CellPosition;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Removes the comments of an earlier copy, and the boxes that show them. */
final class OldNotes {

  private final ZipArchive archive;
  private final PackageEdit edit;
  private final RelationshipsEdit related;
  private @Nullable String goneDrawing;

  OldNotes(ZipArchive archive, PartName sheet, PackageEdit edit) {
    this.archive = archive;
    this.edit = edit;
    this.related = RelationshipsEdit.of(sheet, archive);
  }

  /**
   * Removes the comments, and the parts that become empty.
   *
   * @param drawing the relationship to the drawing with the boxes, or null if there is no drawing
   * @return the relationship of the removed drawing, to which the sheet must no longer refer, or
   *     null if no drawing was removed
   */
  @Nullable String remove(@Nullable String drawing) {
    related
        .before()
        .all("comments")
        .forEach(
            (id, part) -> {
              if (archive.has(part) && !edit.needs(part)) {
                remove(id, part, drawing);
              }
            });
    related.finish(edit.rewriting());
    return goneDrawing;
  }

  private void remove(String id, PartName part, @Nullable String drawing) {
    Comments comments =
        Comments.of(XmlElement.read(archive, part), part.toString(), Locale.CHINESE);
    comments.finish();
    if (!comments.isChanged()) {
      return;
    }
    if (comments.isEmpty()) {
      edit.remove(Map.of(id, part), related);
    } else {
      edit.rewriting().ifChanged(part, () -> comments::rewrite);
    }
    related
        .before()
        .byId(drawing)
        .map(Relationships.Relationship::target)
        .filter(shapes -> archive.has(shapes) && !edit.needs(shapes))
        .ifPresent(shapes -> removeShapes(drawing, shapes, comments.dropped()));
  }

  private void removeShapes(@Nullable String id, PartName part, Set<String> dropped) {
    String left = NoteShapes.change(NoteShapes.read(archive, part), dropped, Set.of());
    if (id != null && !NoteShapes.hasShapes(left)) {
      edit.remove(Map.of(id, part), related);
      goneDrawing = id;
    } else {
      edit.rewriting().vmlIfChanged(part, () -> new Boxes(dropped));
    }
  }

  /** Removes the boxes of some cells. */
  private record Boxes(Set<String> dropped) implements XmlVisitor {

    @Override
    public XmlVisitor visit(XmlTag tag) {
      return tag.name().equals("shape") ? new Box(dropped, tag.hold()) : this;
    }
  }

  private static final class Box implements XmlVisitor {

    private static final int UNKNOWN = -1;

    private final Set<String> dropped;
    private final XmlHold hold;
    private int row = UNKNOWN;
    private int column = UNKNOWN;

    Box(Set<String> dropped, XmlHold hold) {
      this.dropped = dropped;
      this.hold = hold;
    }

    @Override
    public XmlVisitor visit(XmlTag tag) {
      switch (tag.name()) {
        case "Row" ->
            tag.text(
                text -> {
                  row = XmlText.number(text.strip(), UNKNOWN);
                  return decided(text);
                });
        case "Column" ->
            tag.text(
                text -> {
                  column = XmlText.number(text.strip(), UNKNOWN);
                  return decided(text);
                });
        default -> {}
      }
      return this;
    }

    private String decided(String text) {
      if (row >= 0
          && column >= 0
          && dropped.contains(new CellPosition(row + 1, column).toString())) {
        hold.drop();
      }
      return text;
    }
  }
}
