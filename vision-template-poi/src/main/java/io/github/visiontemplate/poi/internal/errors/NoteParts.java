package io.github.visiontemplate.poi.internal.errors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.poi.internal.workbook.PackageEdit;
import io.github.visiontemplate.poi.internal.workbook.Relationships;
import io.github.visiontemplate.poi.internal.workbook.RelationshipsEdit;
import io.github.visiontemplate.poi.internal.xml.Edition;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.PartWriter;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The parts that hold a sheet's comments, and the parts that hold the boxes of the comments. */
final class NoteParts {

  private static final String COMMENTS_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
  private static final String DRAWING_TYPE =
      "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private final ZipArchive archive;
  private final PartName sheet;
  private final Edition edition;
  private final PackageEdit parts;
  private final Locale language;

  NoteParts(
      ZipArchive archive, PartName sheet, Edition edition, PackageEdit parts, Locale language) {
    this.archive = archive;
    this.sheet = sheet;
    this.edition = edition;
    this.parts = parts;
    this.language = language;
  }

  /**
   * Changes the comments of the sheet.
   *
   * @param writer adds the comments to the sheet
   * @param frame the frame of the sheet, which refers to the part with the boxes
   */
  void write(Consumer<Comments> writer, SheetFrame frame) {
    RelationshipsEdit related = RelationshipsEdit.of(sheet, archive);
    Optional<PartName> part = related.before().first("comments").filter(archive::has);
    Comments comments =
        part.map(name -> Comments.of(XmlElement.read(archive, name), name.toString(), language))
            .orElseGet(() -> Comments.begin(edition, language));
    writer.accept(comments);
    comments.finish();
    if (!comments.isChanged()) {
      return;
    }
    part.ifPresentOrElse(
        name -> parts.rewriting().always(name, () -> comments::rewrite),
        () -> {
          String spelling = parts.newName("comments", ".xml");
          parts.rewriting().add(spelling, Comments.empty(edition), comments::rewrite);
          related.add(edition, "comments", spelling);
          parts.types().add(spelling, COMMENTS_TYPE);
        });
    writeShapes(comments, related, frame);
    related.finish(parts.rewriting());
  }

  private void writeShapes(Comments comments, RelationshipsEdit related, SheetFrame frame) {
    Optional<PartName> part =
        frame
            .drawingRelationship()
            .flatMap(related.before()::byId)
            .map(Relationships.Relationship::target)
            .filter(archive::has);
    if (part.isPresent()) {
      String drawing = NoteShapes.read(archive, part.get());
      String changed = NoteShapes.change(drawing, comments.dropped(), comments.added());
      parts.rewriting().changes().replace(part.get(), text(changed));
    } else if (!comments.added().isEmpty()) {
      String spelling = parts.newName("drawings/vmlDrawing", ".vml");
      parts.rewriting().changes().add(spelling, text(NoteShapes.begin(comments.added())));
      parts.types().addDefault("vml", DRAWING_TYPE);
      frame.addDrawing(related.add(edition, "vmlDrawing", spelling), edition);
    }
  }

  private static PartWriter text(String content) {
    byte[] bytes = content.getBytes(UTF_8);
    return output -> output.write(bytes);
  }
}
