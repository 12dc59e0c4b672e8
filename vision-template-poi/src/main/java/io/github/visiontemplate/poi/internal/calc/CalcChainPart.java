package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.workbook.ContentTypesEdit;
import io.github.visiontemplate.poi.internal.workbook.PartRewriting;
import io.github.visiontemplate.poi.internal.workbook.Relationships;
import io.github.visiontemplate.poi.internal.workbook.RelationshipsEdit;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The parts with the calculation chain, if the workbook has one, and the relationships to them. */
record CalcChainPart(ZipArchive archive, WorkbookPart workbook, Map<String, PartName> chains) {

  private static final PartName CONTENT_TYPES = PartName.of("[Content_Types].xml");

  /**
   * Finds the parts. A part that a hostile package also uses for something else is left unchanged.
   */
  static CalcChainPart of(ZipArchive archive, WorkbookPart workbook, PartRewriting rewriting) {
    Map<String, PartName> chains =
        new TreeMap<>(Relationships.of(workbook.name(), archive).all("calcChain"));
    chains.values().removeIf(part -> !archive.has(part) || !rewriting.claim(part));
    return new CalcChainPart(archive, workbook, chains);
  }

  /** Returns the parts that may change. */
  List<PartName> parts() {
    return chains.isEmpty()
        ? List.of()
        : Stream.concat(
                chains.values().stream(), Stream.of(CONTENT_TYPES, workbook.name().relationships()))
            .filter(archive::has)
            .toList();
  }

  /** Removes cells from the chain, and removes the part if no cell is left in it. */
  void remove(Map<String, LostFormulas> lost, PartRewriting rewriting) {
    if (lost.values().stream().allMatch(LostFormulas::isEmpty)) {
      return;
    }
    chains.forEach(
        (relationship, part) -> {
          CalcChain chain = new CalcChain(lost);
          rewriting.read(part, chain);
          if (chain.isFilled()) {
            rewriting.ifChanged(part, () -> new CalcChain(lost));
          } else {
            remove(relationship, part, rewriting);
          }
        });
  }

  private void remove(String relationship, PartName part, PartRewriting rewriting) {
    rewriting.remove(part);
    RelationshipsEdit relationships = RelationshipsEdit.of(workbook.name(), archive);
    relationships.remove(List.of(relationship));
    relationships.finish(rewriting);
    ContentTypesEdit types = ContentTypesEdit.of(archive);
    types.remove(List.of(part));
    types.finish(rewriting);
  }
}
