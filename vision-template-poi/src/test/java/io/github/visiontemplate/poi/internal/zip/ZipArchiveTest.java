package io.github.visiontemplate.poi.internal.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.Packages;
import io.github.visiontemplate.poi.ZipContents;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.poi.limit.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipArchiveTest {

  private static final ReadLimits LIMITS =
      ReadLimits.defaults()
          .with(ReadLimit.PARTS, 100)
          .with(ReadLimit.PART_BYTES, 1_000_000)
          .with(ReadLimit.WORKBOOK_BYTES, 1_000_000)
          .with(ReadLimit.TOTAL_BYTES, 2_000_000)
          .with(ReadLimit.INFLATION_RATIO, 200);
  private static final byte[] NEW = "the new content".getBytes(UTF_8);
  private static final PartWriter NEW_CONTENT = out -> out.write(NEW);

  @Test
  void partsAreReadWhateverTheWriter() throws IOException {
    for (byte[] archive : new byte[][] {seekable(ZipEntry.DEFLATED), seekable(ZipEntry.STORED)}) {
      assertThat(read(archive, "a.xml")).isEqualTo("first");
      assertThat(read(archive, "/FOLDER\\B.xml")).isEqualTo("second");
    }
    assertThat(read(zip64(), "a.xml")).isEqualTo("first");
    assertThat(read(streamed(), "folder/b.xml")).isEqualTo("second");
  }

  @Test
  void bytesBeforeAndBehindTheArchiveDoNotMatter() throws IOException {
    byte[] archive = seekable(ZipEntry.DEFLATED);
    assertThat(read(joined("#!/bin/sh\n".getBytes(UTF_8), archive), "a.xml")).isEqualTo("first");
    assertThat(read(joined(archive, new byte[1000]), "a.xml")).isEqualTo("first");
    assertThat(read(joined("#!".getBytes(UTF_8), zip64()), "a.xml")).isEqualTo("first");
  }

  @Test
  void aCopyDiffersInOnePartAlone() throws IOException {
    for (byte[] archive :
        new byte[][] {
          seekable(ZipEntry.DEFLATED),
          seekable(ZipEntry.STORED),
          streamed(),
          zip64(),
          joined("#!".getBytes(UTF_8), seekable(ZipEntry.DEFLATED))
        }) {
      Map<String, byte[]> expected = ZipContents.of(archive);
      expected.put("folder/b.xml", NEW);
      byte[] copy = copy(archive, "folder/b.xml");
      assertThat(ZipContents.of(copy)).containsExactlyEntriesOf(expected);
      assertThat(comment(copy)).isEqualTo(comment(archive));
    }
  }

  @Test
  void aCopyCanBeCopied() throws IOException {
    byte[] twice = copy(copy(copy(zip64(), "c.xml"), "a.xml"), "a.xml");
    Map<String, byte[]> expected = ZipContents.of(zip64());
    expected.put("a.xml", NEW);
    expected.put("c.xml", NEW);
    assertThat(ZipContents.of(twice)).containsExactlyEntriesOf(expected);
  }

  @Test
  void aCopyCanBeReadAsAStream() throws IOException {
    Map<String, String> read = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(
            new ByteArrayInputStream(copy(seekable(ZipEntry.DEFLATED), "folder/b.xml")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        read.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    assertThat(read)
        .containsExactly(
            Map.entry("a.xml", "first"),
            Map.entry("folder/b.xml", new String(NEW, UTF_8)),
            Map.entry("c.xml", "third"));
  }

  /**
   * WPS once wrote names of pictures in the encoding of the system, and some programs write
   * backslashes.
   */
  @Test
  void aCopyKeepsNamesAndTimesByteForByte() throws IOException {
    byte[] archive = Packages.empty().with("xl\\a.xml", "a").with("xl\\@@@@.png", "b").bytes();
    replace(archive, "@@@@".getBytes(UTF_8), "图片".getBytes(Charset.forName("GBK")));
    byte[] copy = copy(archive, "xl/a.xml");
    int second = indexOf(archive, "PK\3\4".getBytes(UTF_8), 4);
    int secondCopied = indexOf(copy, "PK\3\4".getBytes(UTF_8), 4);
    int length = indexOf(archive, "PK\1\2".getBytes(UTF_8), 0) - second;
    assertThat(Arrays.copyOfRange(copy, secondCopied, secondCopied + length))
        .isEqualTo(Arrays.copyOfRange(archive, second, second + length));
    assertThat(Arrays.copyOf(copy, 4)).isEqualTo(Arrays.copyOf(archive, 4));
    assertThat(Arrays.copyOfRange(copy, 10, 14)).isEqualTo(Arrays.copyOfRange(archive, 10, 14));
    assertThat(indexOf(copy, "xl\\a.xml".getBytes(UTF_8), 40)).isPositive();
  }

  @Test
  void severalPartsAreReplacedAddedAndLeftOutAtOnce() throws IOException {
    for (byte[] archive :
        new byte[][] {
          seekable(ZipEntry.DEFLATED),
          seekable(ZipEntry.STORED),
          streamed(),
          zip64(),
          joined("#!".getBytes(UTF_8), seekable(ZipEntry.DEFLATED))
        }) {
      byte[] copy =
          copy(
              archive,
              new PartChanges()
                  .replace(PartName.of("C.xml"), out -> out.write(NEW))
                  .add("folder/图.xml", out -> out.write(new byte[100_000]))
                  .add("empty.xml", out -> {})
                  .remove(PartName.of("a.xml"))
                  .remove(PartName.of("nowhere.xml")));
      assertThat(ZipContents.of(copy))
          .containsExactly(
              Map.entry("folder/b.xml", "second".getBytes(UTF_8)),
              Map.entry("c.xml", NEW),
              Map.entry("folder/图.xml", new byte[100_000]),
              Map.entry("empty.xml", new byte[0]));
      assertThat(comment(copy)).isEqualTo(comment(archive));
      assertThat(copy(copy, new PartChanges())).isEqualTo(copy);
    }
  }

  @Test
  void whatIsDecidedLastIsWrittenLastAndKeepsItsPlaceInTheDirectory() throws IOException {
    for (byte[] archive :
        new byte[][] {
          seekable(ZipEntry.DEFLATED),
          seekable(ZipEntry.STORED),
          streamed(),
          zip64(),
          joined("#!".getBytes(UTF_8), seekable(ZipEntry.DEFLATED))
        }) {
      assertThat(ZipContents.of(decidedLast(archive, changes -> {})))
          .containsExactlyEntriesOf(withC(ZipContents.of(archive)));
      assertThat(
              ZipContents.of(
                  decidedLast(
                      archive, changes -> changes.replace(PartName.of("a.xml"), NEW_CONTENT))))
          .containsExactly(
              Map.entry("a.xml", NEW),
              Map.entry("folder/b.xml", "second".getBytes(UTF_8)),
              Map.entry("c.xml", NEW));
      byte[] without = decidedLast(archive, changes -> changes.remove(PartName.of("folder/b.xml")));
      assertThat(ZipContents.of(without))
          .containsExactly(Map.entry("a.xml", "first".getBytes(UTF_8)), Map.entry("c.xml", NEW));
      assertThat(comment(without)).isEqualTo(comment(archive));
    }
  }

  /** The first two parts are decided once the third is written. */
  private static byte[] decidedLast(byte[] archive, Consumer<PartChanges> decision)
      throws IOException {
    List<String> written = new ArrayList<>();
    PartChanges changes =
        new PartChanges()
            .replace(
                PartName.of("c.xml"),
                out -> {
                  out.write(NEW);
                  written.add("c.xml");
                });
    changes.decideLast(
        List.of(PartName.of("a.xml"), PartName.of("folder/b.xml"), PartName.of("nowhere.xml")),
        () -> {
          assertThat(written).containsExactly("c.xml");
          decision.accept(changes);
        });
    return copy(archive, changes);
  }

  private static Map<String, byte[]> withC(Map<String, byte[]> contents) {
    contents.put("c.xml", NEW);
    return contents;
  }

  @Test
  void aCopyWithoutChangesIsTheSameArchive() throws IOException {
    assertThat(copy(streamed(), new PartChanges())).isEqualTo(streamed());
    assertThat(copy(seekable(ZipEntry.STORED), new PartChanges()))
        .isEqualTo(seekable(ZipEntry.STORED));
  }

  @Test
  void entriesThatShareOrOverlapTheirContentAreRefused() {
    assertThat(refusal(secondHeaderAt(0))).isEqualTo(corrupt("folder/b.xml"));
    assertThat(refusal(secondHeaderAt(20))).isEqualTo(corrupt("folder/b.xml"));
  }

  @Test
  void aNewPartIsSpelledLikeItsNeighbour() throws IOException {
    byte[] archive = Packages.empty().with("XL\\Book.xml", "").with("xl/b.xml", "").bytes();
    assertThat(open(archive).sibling(PartName.of("xl/book.xml"), "sheets/1.xml"))
        .isEqualTo("XL\\sheets\\1.xml");
    assertThat(open(archive).sibling(PartName.of("xl/b.xml"), "sheets/1.xml"))
        .isEqualTo("xl/sheets/1.xml");
    assertThat(open(streamed()).sibling(PartName.of("a.xml"), "1.xml")).isEqualTo("1.xml");
  }

  @Property
  void whatIsCopiedIsReadBackTheSame(
      @ForAll @Size(min = 1, max = 6)
          Map<@StringLength(min = 1, max = 8) @LowerChars String, byte[]> parts,
      @ForAll @IntRange(max = 5) int index,
      @ForAll byte[] content)
      throws IOException {
    Packages packages = Packages.empty();
    parts.forEach(packages::with);
    String replaced = packages.parts().keySet().stream().toList().get(index % parts.size());
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ZipArchive archive = open(packages.bytes())) {
      archive.copy(
          new PartChanges().replace(PartName.of(replaced), out -> out.write(content)), output);
    }
    packages.with(replaced, content);
    assertThat(ZipContents.of(output.toByteArray())).containsExactlyEntriesOf(packages.parts());
  }

  /** Checksums can be forged, so not even equal ones tell which of two entries counts. */
  @Test
  void aPartThatIsThereTwiceIsRefused() throws IOException {
    byte[] archive =
        Packages.empty().with("a.xml", "first").with("A.XML", "first").with("b.xml", "b").bytes();
    assertThat(refusal(archive)).isEqualTo(corrupt("a.xml"));
    assertThat(read(archive, "b.xml")).isEqualTo("b");
  }

  @Test
  void anotherMethodOrAPasswordIsRefused() {
    assertThat(refusal(patched(streamed(), 10, 12))).isEqualTo(corrupt("a.xml"));
    assertThat(refusal(patched(streamed(), 8, 9))).isEqualTo(Issue.ofFile(IssueCode.ENCRYPTED));
  }

  @Test
  void placesAndSizesBeyondTheFileAreRefused() {
    assertThat(refusal(patched(streamed(), 42, 0x7FFF_0000))).isEqualTo(corrupt("a.xml"));
    assertThat(refusal(patched(streamed(), 42, 1))).isEqualTo(corrupt("a.xml"));
    assertThat(refusal(patched(streamed(), 42, -1))).isEqualTo(corrupt(""));
    assertThat(refusal(patched(streamed(), 20, 0x7FFF_0000))).isEqualTo(corrupt("a.xml"));
    assertThat(refusal(patched(streamed(), 24, 999_999))).isEqualTo(corrupt("a.xml"));
    assertThat(refusal(patched(streamed(), 24, 1_000_001)))
        .isEqualTo(Issue.ofFile(IssueCode.TOO_LARGE, "PART_BYTES", "1000000"));
    assertThat(refusal(patched(streamed(), 28, 5000))).isEqualTo(corrupt(""));
  }

  @Test
  void aDirectoryThatWouldFillTheMemoryIsRefused() {
    byte[] archive = new byte[9_000_022];
    ByteBuffer end = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(9_000_000, ZipDirectory.END_SIGNATURE).putInt(9_000_012, 9_000_000);
    assertThat(refusal(archive)).isEqualTo(corrupt(""));
  }

  @Test
  void moreEntriesThanAllowedAreRefused() {
    Packages many = Packages.empty();
    for (int i = 0; i <= 100; i++) {
      many.with("part" + i, "");
    }
    assertThat(refusal(many.bytes())).isEqualTo(Issue.ofFile(IssueCode.TOO_LARGE, "PARTS", "100"));
  }

  @Test
  void allPartsThatAreReadCountTogetherAndEachOnce() throws IOException {
    ReadLimits limits =
        ReadLimits.defaults()
            .with(ReadLimit.PARTS, 3)
            .with(ReadLimit.PART_BYTES, 6)
            .with(ReadLimit.WORKBOOK_BYTES, 6)
            .with(ReadLimit.TOTAL_BYTES, 11)
            .with(ReadLimit.INFLATION_RATIO, 100);
    try (ZipArchive archive = ZipArchive.open(FileBytes.of(streamed()), limits)) {
      for (String part : List.of("a.xml", "a.xml", "folder/b.xml", "a.xml")) {
        archive.open(PartName.of(part)).close();
      }
      assertThat(
              catchThrowableOfType(
                      UnreadableTemplateException.class, () -> archive.open(PartName.of("c.xml")))
                  .issue())
          .isEqualTo(Issue.ofFile(IssueCode.TOO_LARGE, "TOTAL_BYTES", "11"));
    }
  }

  @Test
  void anArchiveClosesItsBytes(@TempDir Path directory) throws IOException {
    FileBytes bytes = FileBytes.of(Files.write(directory.resolve("a.zip"), streamed()));
    ZipArchive.open(bytes, LIMITS).close();
    assertThatThrownBy(bytes::size).isInstanceOf(ClosedChannelException.class);
  }

  @Test
  void aMissingPartIsNamed() {
    assertThat(
            catchThrowableOfType(
                    UnreadableTemplateException.class, () -> read(streamed(), "xl/none.xml"))
                .issue())
        .isEqualTo(corrupt("xl/none.xml"));
  }

  @Test
  void skippedBytesAreCheckedToo() throws IOException {
    try (ZipArchive archive = open(streamed());
        InputStream part = archive.open(PartName.of("a.xml"))) {
      assertThat(part.skip(2)).isEqualTo(2);
      assertThat(part.read()).isEqualTo('r');
      assertThat(part.skip(100)).isEqualTo(2);
      assertThat(part.read()).isEqualTo(-1);
      assertThat(part.skip(1)).isZero();
    }
  }

  private static Issue corrupt(String place) {
    return Issue.ofFile(IssueCode.CORRUPT, place);
  }

  private static Issue refusal(byte[] archive) {
    return catchThrowableOfType(UnreadableTemplateException.class, () -> read(archive, "a.xml"))
        .issue();
  }

  private static ZipArchive open(byte[] archive) throws IOException {
    return ZipArchive.open(FileBytes.of(archive), LIMITS);
  }

  private static String read(byte[] archive, String name) throws IOException {
    try (ZipArchive zip = open(archive);
        InputStream part = zip.open(PartName.of(name))) {
      return new String(part.readAllBytes(), UTF_8);
    }
  }

  private static byte[] copy(byte[] archive, String replaced) throws IOException {
    return copy(archive, new PartChanges().replace(PartName.of(replaced), out -> out.write(NEW)));
  }

  private static byte[] copy(byte[] archive, PartChanges changes) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ZipArchive zip = open(archive)) {
      zip.copy(changes, output);
    }
    return output.toByteArray();
  }

  private static byte[] streamed() {
    return Packages.empty()
        .with("a.xml", "first")
        .with("folder/b.xml", "second")
        .with("c.xml", "third")
        .bytes();
  }

  private static byte[] seekable(int method) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
      writeTo(zip, method);
    }
    return Arrays.copyOf(channel.array(), (int) channel.size());
  }

  /** Every size and place is in an extra field, as some writers do for small files, too. */
  private static byte[] zip64() throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(output)) {
      zip.setUseZip64(Zip64Mode.AlwaysWithCompatibility);
      writeTo(zip, ZipEntry.DEFLATED);
    }
    return output.toByteArray();
  }

  private static void writeTo(ZipArchiveOutputStream zip, int method) throws IOException {
    zip.setComment("a comment");
    for (String[] part :
        new String[][] {{"a.xml", "first"}, {"folder/b.xml", "second"}, {"c.xml", "third"}}) {
      ZipArchiveEntry entry = new ZipArchiveEntry(part[0]);
      entry.setMethod(method);
      entry.setComment("of " + part[0]);
      zip.putArchiveEntry(entry);
      zip.write(part[1].getBytes(UTF_8));
      zip.closeArchiveEntry();
    }
  }

  /** Changes a field in the directory's first record. */
  private static byte[] patched(byte[] archive, int field, int value) {
    int record = indexOf(archive, "PK\1\2".getBytes(UTF_8), 0);
    ByteBuffer buffer = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    if (field < 16 || field == 28) {
      buffer.putShort(record + field, (short) value);
    } else {
      buffer.putInt(record + field, value);
    }
    return archive;
  }

  /** Moves the content of the second entry, as its record in the directory tells it. */
  private static byte[] secondHeaderAt(int place) {
    byte[] archive = streamed();
    int second = indexOf(archive, "PK\1\2".getBytes(UTF_8), 0) + 46 + "a.xml".length();
    ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(second + 42, place);
    return archive;
  }

  private static String comment(byte[] archive) {
    int end = indexOf(archive, "PK\5\6".getBytes(UTF_8), 0);
    return new String(archive, end + 20, archive.length - end - 20, UTF_8);
  }

  private static byte[] joined(byte[] some, byte[] more) {
    byte[] joined = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, joined, some.length, more.length);
    return joined;
  }

  private static void replace(byte[] bytes, byte[] old, byte[] replacement) {
    for (int at = indexOf(bytes, old, 0); at >= 0; at = indexOf(bytes, old, at + 1)) {
      System.arraycopy(replacement, 0, bytes, at, replacement.length);
    }
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int at = from; at <= bytes.length - wanted.length; at++) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }
}
