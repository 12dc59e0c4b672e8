package io.github.visiontemplate.poi.internal.zip;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where a directory is found, and how its entries may be placed. The contents are not looked at:
 * entry a begins at 0 and is empty, so that its header ends at 31, and b holds five bytes.
 */
class ZipDirectoryTest {

  private static final int MAX_PARTS = 10_000;
  private static final int A_ENDS = 31;
  private static final int B_ENDS = A_ENDS + 31 + 5;
  private static final int RECORD = 47;

  @Test
  void entriesMayTouchOneAnotherAndTheDirectory() throws IOException {
    ZipDirectory directory = read(A_ENDS, 0);
    directory.refuseOverlaps();
    assertThat(directory.entries()).extracting(ZipEntry::name).containsExactly("a", "b");
    assertThat(directory.entries()).extracting(ZipEntry::header).containsExactly(0L, (long) A_ENDS);
    assertThat(directory.start()).isEqualTo(B_ENDS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, A_ENDS - 1, A_ENDS + 1})
  void entriesDoNotOverlapOneAnotherOrTheDirectory(int second) throws IOException {
    ZipDirectory directory = read(second, 0);
    assertRefused(directory::refuseOverlaps, "b");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 30})
  void somethingMayStandBetweenTheDirectoryAndItsEnd(int between) throws IOException {
    assertThat(read(A_ENDS, between).start()).isEqualTo(B_ENDS);
  }

  @Test
  void bytesBeforeTheArchiveMoveAllPlaces() throws IOException {
    byte[] archive = archive(A_ENDS, 0, "");
    byte[] moved = ByteBuffer.allocate(9 + archive.length).put(9, archive).array();
    ZipDirectory directory = ZipDirectory.read(FileBytes.of(moved), MAX_PARTS);
    assertThat(directory.start()).isEqualTo(9 + B_ENDS);
    assertThat(directory.entries()).extracting(ZipEntry::header).containsExactly(9L, 9L + A_ENDS);
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "1, c", "2, c!", "3, c!", "60000, c!"})
  void aCommentEndsWithTheFile(int told, String comment) throws IOException {
    byte[] archive = archive(A_ENDS, 0, "c!");
    ByteBuffer.wrap(archive).order(LITTLE_ENDIAN).putShort(archive.length - 4, (short) told);
    ByteBuffer read = ZipDirectory.read(FileBytes.of(archive), MAX_PARTS).comment();
    assertThat(US_ASCII.decode(read).toString()).isEqualTo(comment);
  }

  @Test
  void anArchiveMayHaveNoEntries() throws IOException {
    ByteBuffer end = buffer(ZipDirectory.END_LENGTH).putInt(ZipDirectory.END_SIGNATURE);
    ZipDirectory directory = ZipDirectory.read(FileBytes.of(end.array()), MAX_PARTS);
    directory.refuseOverlaps();
    assertThat(directory.entries()).isEmpty();
    assertRefused(
        () -> ZipDirectory.read(FileBytes.of(new byte[ZipDirectory.END_LENGTH]), MAX_PARTS), "");
    assertRefused(() -> ZipDirectory.read(FileBytes.of(new byte[3]), MAX_PARTS), "");
  }

  @ParameterizedTest
  @ValueSource(ints = {2 * RECORD + 1, 2 * RECORD - 1, -1, 46, Integer.MAX_VALUE})
  void aDirectoryOfAnotherLengthIsDamage(int length) {
    byte[] archive = archive(A_ENDS, 0, "");
    int end = archive.length - ZipDirectory.END_LENGTH;
    ByteBuffer.wrap(archive).order(LITTLE_ENDIAN).putInt(end + 12, length);
    assertRefused(() -> ZipDirectory.read(FileBytes.of(archive), MAX_PARTS), "");
  }

  @Test
  void aDirectoryBehindItsEndIsDamage() {
    byte[] archive = archive(A_ENDS, 1, "");
    int end = archive.length - ZipDirectory.END_LENGTH;
    ByteBuffer.wrap(archive).order(LITTLE_ENDIAN).putInt(end + 16, B_ENDS + 2);
    assertRefused(() -> ZipDirectory.read(FileBytes.of(archive), MAX_PARTS), "");
  }

  private static void assertRefused(ThrowingCallable call, String place) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            UnreadableTemplateException.class,
            refused ->
                assertThat(refused.issue()).isEqualTo(Issue.ofFile(IssueCode.CORRUPT, place)));
  }

  private static ZipDirectory read(int second, int between) throws IOException {
    return ZipDirectory.read(FileBytes.of(archive(second, between, "")), MAX_PARTS);
  }

  private static byte[] archive(int second, int between, String comment) {
    int end = B_ENDS + 2 * RECORD + between;
    ByteBuffer archive = buffer(end + ZipDirectory.END_LENGTH + comment.length());
    archive.position(B_ENDS);
    record(archive, "a", 0, 0);
    record(archive, "b", second, 5);
    archive.position(end).putInt(ZipDirectory.END_SIGNATURE);
    archive.putInt(end + 12, 2 * RECORD).putInt(end + 16, B_ENDS);
    archive.putShort(end + 20, (short) comment.length());
    return archive.position(end + 22).put(comment.getBytes(US_ASCII)).array();
  }

  private static void record(ByteBuffer archive, String name, int header, int packed) {
    int at = archive.position();
    archive.putInt(at, ZipEntry.SIGNATURE).putInt(at + 20, packed).putInt(at + 42, header);
    archive.putShort(at + 28, (short) name.length());
    archive.position(at + 46).put(name.getBytes(US_ASCII));
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(LITTLE_ENDIAN);
  }
}
