package io.github.visiontemplate.testing;

import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A workbook in memory, of sheets that are written as rows of plain objects:
 *
 * <pre>{@code
 * InMemoryTemplate.of(InMemorySheet.named("视力数据").row("学籍号", "姓名").row("G310101201812233244", null));
 * }</pre>
 */
public final class InMemoryTemplate implements TemplateFile {

  private final List<InMemorySheet> sheets;
  private final boolean signed;

  private InMemoryTemplate(List<InMemorySheet> sheets, boolean signed) {
    this.sheets = sheets;
    this.signed = signed;
  }

  public static InMemoryTemplate of(InMemorySheet... sheets) {
    return new InMemoryTemplate(List.of(sheets), false);
  }

  /** Returns the same workbook with a digital signature. */
  public InMemoryTemplate signed() {
    return new InMemoryTemplate(sheets, true);
  }

  @Override
  public TemplateFile.Facts facts() {
    StringBuilder content = new StringBuilder();
    sheets.forEach(sheet -> content.append(sheet.name()).append(sheet.content()));
    byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
    return new TemplateFile.Facts("memory.xlsx", bytes.length, sha256(bytes));
  }

  @Override
  public TemplateWorkbook open() {
    return new Workbook(sheets, signed);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Workbook(List<InMemorySheet> sheets, boolean isSigned)
      implements TemplateWorkbook {
    @Override
    public void close() {}
  }
}
