package io.github.visiontemplate.poi.internal.errors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.poi.internal.workbook.ContentTypesEdit;
import io.github.visiontemplate.poi.internal.workbook.Namespace;
import io.github.visiontemplate.poi.internal.workbook.Relationships;
import io.github.visiontemplate.poi.internal.workbook.RelationshipsEdit;
import io.github.visiontemplate.poi.internal.workbook.XmlEdit;
import io.github.visiontemplate.poi.internal.zip.PartChanges;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The parts that hold a sheet's comments and the boxes that show them. */
final class NoteParts {

  private static final String COMMENTS_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
  private static final String DRAWING_TYPE =
      "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private final ZipArchive archive;
  private final PartName workbook;
  private final PartName sheet;
  private final Namespace namespace;
  private final PartChanges changes;
  private final ContentTypesEdit types;

  NoteParts(
      ZipArchive archive,
      PartName workbook,
      PartName sheet,
      Namespace namespace,
      PartChanges changes,
      ContentTypesEdit types) {
    this.archive = archive;
    this.workbook = workbook;
    this.sheet = sheet;
    this.namespace = namespace;
    this.changes = changes;
    this.types = types;
  }

  /**
   * Changes the comments of the sheet.
   *
   * @param writer adds the comments
   * @param frame the sheet, which has to point to the boxes
   */
  void write(Consumer<Comments> writer, SheetFrame frame) {
    Relationships old = Relationships.of(sheet, archive);
    RelationshipsEdit added = RelationshipsEdit.of(sheet, archive, namespace);
    Optional<PartName> part = old.first("comments").filter(archive::has);
    Comments comments =
        part.map(name -> Comments.of(XmlEdit.read(archive, name)))
            .orElseGet(() -> Comments.begin(namespace));
    writer.accept(comments);
    Set<String> dropped = comments.dropped();
    XmlEdit edit = comments.finish();
    if (!edit.isChanged()) {
      return;
    }
    part.ifPresentOrElse(
        name -> changes.replace(name, edit::writeTo),
        () -> {
          String spelling = Names.free(archive, workbook, "comments", ".xml");
          added.add("comments", add(spelling, edit.result()));
          types.add(spelling, COMMENTS_TYPE);
        });
    writeShapes(comments, dropped, old, added, frame);
    added.finish(changes);
  }

  private void writeShapes(
      Comments comments,
      Set<String> dropped,
      Relationships old,
      RelationshipsEdit added,
      SheetFrame frame) {
    Optional<PartName> part =
        frame
            .drawingRelationship()
            .flatMap(old::byId)
            .map(Relationships.Relationship::target)
            .filter(archive::has);
    if (part.isPresent()) {
      String drawing = XmlEdit.text(archive, part.get());
      byte[] changed = NoteShapes.change(drawing, dropped, comments.added()).getBytes(UTF_8);
      changes.replace(part.get(), output -> output.write(changed));
    } else if (!comments.added().isEmpty()) {
      String spelling = Names.free(archive, workbook, "drawings/vmlDrawing", ".vml");
      String id = added.add("vmlDrawing", add(spelling, NoteShapes.begin(comments.added())));
      types.addDefault("vml", DRAWING_TYPE);
      frame.addDrawing(id, namespace);
    }
  }

  private String add(String spelling, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    changes.add(spelling, output -> output.write(bytes));
    return spelling;
  }
}
