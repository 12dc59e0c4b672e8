package io.github.visiontemplate.testing;

import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.FillableTemplate;
import io.github.visiontemplate.table.FillableTemplate.RowEditor;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A template in memory that remembers what it was told to fill in. */
public final class FillableInMemoryTemplate implements FillableTemplate {

  private final InMemoryTemplate template;
  private final List<CellEdit> edits = new ArrayList<>();

  public FillableInMemoryTemplate(InMemorySheet... sheets) {
    template = InMemoryTemplate.of(sheets);
  }

  /** Returns what was filled in: the text that a text cell gets, by cell address. */
  public Map<String, String> filled() {
    Map<String, String> filled = new TreeMap<>();
    edits.forEach(edit -> filled.put(edit.position().toString(), edit.value().text()));
    return filled;
  }

  @Override
  public TemplateFile.Facts facts() {
    return template.facts();
  }

  @Override
  public TemplateWorkbook open() {
    return template.open();
  }

  /** Writes the edits as text. */
  @Override
  public void fill(SortedMap<Integer, ? extends RowEditor> editors, OutputStream output) {
    try (TemplateWorkbook workbook = open()) {
      editors.forEach((index, editor) -> fill(workbook.sheets().get(index), editor));
      output.write(filled().toString().getBytes(StandardCharsets.UTF_8));
      output.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(Sheet sheet, RowEditor editor) {
    try (RowReader rows = sheet.rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        edits.addAll(editor.edit(List.of(row)));
      }
    }
  }
}
