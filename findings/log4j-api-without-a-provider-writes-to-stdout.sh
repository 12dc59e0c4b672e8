#!/usr/bin/env bash
# Opening a workbook with Apache POI writes an error line to standard output where no logging provider is present.
#
# Versions: Apache POI 5.5.1 (poi-ooxml) with the log4j-api that its pom names; JDK 17 and 25.
# Behaviour: POI logs through log4j-api. With log4j-api alone on the class path, which is all that POI asks for, the
#   first logger writes "... ERROR Log4j API could not find a logging provider." The line goes to System.out, not to
#   System.err, so a program that prints a document to standard output (JSON, CSV, a workbook) prints it behind that line.
# Way out: a provider (log4j-to-slf4j or log4j-core), or -Dlog4j2.statusLoggerLevel=OFF.
# Output seen: see "expected" below; the time in front of the line is cut off.
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

cat > Printed.java <<'JAVA'
import java.io.*;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class Printed {
  public static void main(String[] arguments) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("a");
      workbook.write(file);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      System.out.println("{\"sheets\":" + workbook.getNumberOfSheets() + "}");
    }
  }
}
JAVA
{
  ls lib | grep log4j
  echo "standard output:"
  java -cp 'lib/*' Printed.java 2>error | sed -E 's/^[0-9T:.Z-]+ //'
  echo "standard output, status logger off:"
  java -Dlog4j2.statusLoggerLevel=OFF -cp 'lib/*' Printed.java 2>>error
  echo "lines of log4j on standard error: $(grep -c Log4j error || true)"
} | tee seen

cat > expected <<'SEEN'
log4j-api-2.24.3.jar
standard output:
main ERROR Log4j API could not find a logging provider.
{"sheets":1}
standard output, status logger off:
{"sheets":1}
lines of log4j on standard error: 0
SEEN
diff expected seen && echo "still so"
