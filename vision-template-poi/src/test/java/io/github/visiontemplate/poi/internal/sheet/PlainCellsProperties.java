package io.github.visiontemplate.poi.internal.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * In a window of a few bytes no cell is read in one go, so the same sheet in both windows compares
 * the quick way with the checked one.
 */
class PlainCellsProperties {

  private static final int TINY = 8;
  private static final String CHARACTERS = "<>/\"' =rstvcinlS019AZa&;!-x\t学";

  @Property(tries = 200)
  void bothWaysReadAPlainSheetTheSame(@ForAll long seed) {
    byte[] sheet = sheet(new Random(seed)).getBytes(UTF_8);
    List<Object> read = read(sheet, ByteWindow.USUAL_SIZE);
    assertThat(read).isEqualTo(read(sheet, TINY)).doesNotContain("refused").isNotEmpty();
  }

  @Property(tries = 5000)
  void bothWaysReadOrRefuseWhatWasChangedAnywhere(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder sheet = new StringBuilder(sheet(random));
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = sheet.indexOf("<row") + random.nextInt(sheet.length() - sheet.indexOf("<row"));
      String text = String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      sheet.replace(at, at + random.nextInt(2), random.nextInt(4) == 0 ? "" : text);
    }
    byte[] changed = sheet.toString().getBytes(UTF_8);
    assertThat(read(changed, ByteWindow.USUAL_SIZE)).isEqualTo(read(changed, TINY));
  }

  private static List<Object> read(byte[] sheet, int window) {
    List<Object> read = new ArrayList<>();
    try (SheetReader reader =
        new SheetReader(new ByteArrayInputStream(sheet), TestContext.of("a", "学"), window)) {
      for (var row = reader.next(); row != null; row = reader.next()) {
        read.add(row.rowNumber());
        for (int column = 0; column < row.width(); column++) {
          read.add(row.cell(column).getClass().getSimpleName() + row.cell(column).shown());
        }
      }
    } catch (UnreadableTemplateException e) {
      read.add("refused");
    }
    return read;
  }

  private static String sheet(Random random) {
    StringBuilder sheet =
        new StringBuilder(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData>");
    for (int row = 1; row <= 3; row++) {
      sheet.append("<row r=\"").append(row).append("\">");
      for (int column = 0; column < 5; column++) {
        sheet.append(cell((char) ('A' + column) + String.valueOf(row), random));
      }
      sheet.append("</row>");
    }
    return sheet.append("</sheetData></worksheet>").toString();
  }

  private static String cell(String reference, Random random) {
    String place = random.nextInt(6) == 0 ? "" : " r=\"" + reference + "\"";
    String style = random.nextInt(3) == 0 ? "" : " s=\"" + random.nextInt(4) + "\"";
    String start = random.nextInt(5) == 0 ? style + place : place + style;
    return "<c"
        + start
        + switch (random.nextInt(9)) {
          case 0 -> "/>";
          case 1 -> "></c>";
          case 2 -> " t=\"s\"><v>" + random.nextInt(2) + "</v></c>";
          case 3 -> " t=\"inlineStr\"><is><t>学 &amp; b</t></is></c>";
          case 4 -> " t=\"str\"><f>A1</f><v>x</v></c>";
          case 5 -> " t=\"b\"><v>1</v></c>";
          case 6 -> " t=\"str\"><v></v></c>";
          case 7 -> " t=\"n\"><v>-12.5</v></c>";
          default -> "><v>45915</v></c>";
        };
  }
}
