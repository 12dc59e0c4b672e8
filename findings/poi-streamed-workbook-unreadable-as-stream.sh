#!/usr/bin/env bash
# What the streaming writer of Apache POI writes cannot be read as a stream by the JDK.
#
# Versions: Apache POI 5.5.1 (poi-ooxml) with the Commons Compress that its pom names; JDK 17 and 25.
# Behaviour: by default SXSSFWorkbook.write() gives every entry a data descriptor with the 8-byte sizes of Zip64,
#   whatever its size, but no Zip64 field in the entry's header that says so. java.util.zip.ZipInputStream therefore
#   expects 4-byte sizes and refuses the file after the first entry. java.util.zip.ZipFile, which reads the directory
#   at the end of the file, reads it.
# Way out: SXSSFWorkbook.setZip64Mode(Zip64Mode.AsNeeded); both then read the workbook.
# Known to the project as apache/poi issue 1018; open when this was written.
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

cat > Streamed.java <<'JAVA'
import java.io.*;
import java.nio.file.*;
import java.util.zip.*;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

public class Streamed {
  public static void main(String[] arguments) throws IOException {
    for (Zip64Mode mode : new Zip64Mode[] {null, Zip64Mode.AsNeeded}) {
      Path file = Path.of((mode == null ? "Default" : mode) + ".xlsx");
      try (SXSSFWorkbook workbook = new SXSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
        if (mode != null) {
          workbook.setZip64Mode(mode);
        }
        workbook.createSheet("a").createRow(0).createCell(0).setCellValue("a");
        workbook.write(out);
      }
      int listed;
      try (ZipFile zip = new ZipFile(file.toFile())) {
        listed = zip.size();
      }
      System.out.println(file + ": ZipFile " + listed + " entries, ZipInputStream " + streamed(file));
    }
  }

  private static String streamed(Path file) throws IOException {
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      while (zip.getNextEntry() != null) {
        zip.readAllBytes();
        entries++;
      }
      return entries + " entries";
    } catch (ZipException e) {
      return e.getClass().getSimpleName() + " (" + e.getMessage() + ")";
    }
  }
}
JAVA
java -cp 'lib/*' Streamed.java 2>log | grep '^[DA]' | tee seen # POI's logging writes a line to stdout, too

cat > expected <<'SEEN'
Default.xlsx: ZipFile 9 entries, ZipInputStream ZipException (invalid entry size (expected 0 but got 1053 bytes))
AsNeeded.xlsx: ZipFile 9 entries, ZipInputStream 9 entries
SEEN
diff expected seen && echo "still so"
