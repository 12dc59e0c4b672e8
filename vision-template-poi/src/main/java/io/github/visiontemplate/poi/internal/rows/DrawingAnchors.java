package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import org.jspecify.annotations.Nullable;

/** Moves the anchors of a sheet's pictures and charts. */
record DrawingAnchors(ReferenceShift shift, FormulaPlaces formulas) implements XmlVisitor {

  DrawingAnchors(ReferenceShift shift) {
    this(shift, new FormulaPlaces(shift));
  }

  @Override
  public @Nullable XmlVisitor visit(XmlTag root) {
    return this::shape;
  }

  private @Nullable XmlVisitor shape(XmlTag tag) {
    return switch (tag.name()) {
      case "twoCellAnchor", "oneCellAnchor" -> anchored(Anchor.inDrawing(shift.rows(), tag));
      case "AlternateContent", "Choice", "Fallback" -> this::shape;
      default -> formulas;
    };
  }

  private XmlVisitor anchored(@Nullable XmlVisitor anchor) {
    return tag -> {
      boolean corner = tag.name().equals("from") || tag.name().equals("to");
      return corner ? (anchor == null ? null : anchor.visit(tag)) : formulas.visit(tag);
    };
  }
}
