package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.workbook.PackageEdit;
import io.github.visiontemplate.poi.internal.workbook.Relationships;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Changes the named views of a sheet. Their filters cover the same range as the sheet's own filter.
 * Filters of tables stay unchanged.
 *
 * @param change returns the new range for the old range
 */
record NamedViews(UnaryOperator<String> change) implements XmlVisitor {

  static void change(
      ZipArchive archive, PartName sheet, PackageEdit edit, UnaryOperator<String> change) {
    Relationships.of(sheet, archive).all("namedSheetView").values().stream()
        .filter(part -> !edit.needs(part))
        .forEach(part -> edit.rewriting().ifChanged(part, () -> new NamedViews(change)));
  }

  @Override
  public XmlVisitor visit(XmlTag tag) {
    String range = tag.get("ref");
    boolean ofSheet = Objects.requireNonNullElse(tag.get("tableId"), "0").equals("0");
    if (tag.name().equals("nsvFilter") && ofSheet && range != null) {
      tag.set("ref", change.apply(range));
    }
    return this;
  }
}
