#!/usr/bin/env bash
# Apache POI does not change the text of a cell whose text is inline.
#
# Versions: Apache POI 5.5.1 (poi-ooxml); JDK 17 and 25.
# Behaviour: a cell of type inlineStr keeps its text in <is>. XSSFCell.setCellValue(String) writes the new text into <v>
#   and leaves <is> where it is, which the schema allows. Read again, by POI and by others, the cell has the old text:
#   the change is lost without a word. Inline texts are common: POI's own streaming writer makes them by default.
# Way out: Cell.setBlank() before it.
# Output seen: see "expected" below.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.poi</groupId>
      <artifactId>poi-ooxml</artifactId>
      <version>5.5.1</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Changed.java <<'JAVA'
import java.io.*;
import java.nio.file.*;
import org.apache.poi.ss.usermodel.*;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.*;

public class Changed {
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of("old.xlsx");
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("a").createRow(0).createCell(0).setCellValue("old");
      workbook.write(out);
    }
    for (String way : new String[] {"setCellValue", "setBlank, setCellValue"}) {
      Path changed = Path.of("new.xlsx");
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file)); OutputStream out = Files.newOutputStream(changed)) {
        Cell cell = workbook.getSheetAt(0).getRow(0).getCell(0);
        if (way.startsWith("setBlank")) {
          cell.setBlank();
        }
        cell.setCellValue("new");
        workbook.write(out);
      }
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(changed))) {
        XSSFCell cell = workbook.getSheetAt(0).getRow(0).getCell(0);
        System.out.println("Seen after " + way + ": " + cell.getStringCellValue() + ", v " + cell.getCTCell().isSetV() + ", is " + cell.getCTCell().isSetIs());
      }
    }
  }
}
JAVA
java -cp 'lib/*' Changed.java 2>log | grep '^Seen' | tee seen # POI's logging writes a line to stdout, too

cat > expected <<'SEEN'
Seen after setCellValue: old, v true, is true
Seen after setBlank, setCellValue: new, v true, is false
SEEN
diff expected seen && echo "still so"
