package io.github.visiontemplate.poi.internal.zip;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The fields of a record of the directory, which begins behind other bytes. */
class ZipEntryTest {

  private static final int BEFORE = 7;
  private static final int SHIFT = 1_000;
  private static final int LONG = -1;
  private static final int ZIP64 = 1;
  private static final int TIMESTAMP = 0x5455;

  @Test
  void numbersStandInTheRecord() {
    ZipEntry entry = entry(5, 6, 7, new byte[0]);
    assertThat(LongStream.of(entry.packed(), entry.size(), entry.header()))
        .containsExactly(5L, 6L, SHIFT + 7L);
    assertThat(entry.name()).isEqualTo("xl/表.xml");
    assertThat(entry.nameLength()).isEqualTo(10);
    assertThat(entry.extraLength()).isZero();
    assertThat(entry.length()).isEqualTo(46 + 10 + 2);
    assertThat(entry.flags()).isEqualTo(0x0800);
    assertThat(entry.method()).isEqualTo(ZipEntry.DEFLATED);
    assertThat(entry.crc()).isEqualTo(0xFEDCBA98L);
  }

  @Test
  void thoseOfAllOnesStandBehindEachOtherInTheZip64Field() {
    byte[] three = field(ZIP64, 1L << 33, 1L << 34, 1L << 35);
    assertThat(numbers(LONG, LONG, LONG, three))
        .containsExactly(1L << 34, 1L << 33, SHIFT + (1L << 35));
    assertThat(numbers(5, LONG, LONG, field(ZIP64, 60, 70))).containsExactly(5L, 60L, SHIFT + 70L);
    assertThat(numbers(LONG, 6, LONG, field(ZIP64, 50, 70))).containsExactly(50L, 6L, SHIFT + 70L);
    assertThat(numbers(LONG, LONG, 7, field(ZIP64, 60, 50))).containsExactly(50L, 60L, SHIFT + 7L);
    assertThat(numbers(5, 6, LONG, field(ZIP64, 70))).containsExactly(5L, 6L, SHIFT + 70L);
  }

  @Test
  void otherExtraFieldsArePassed() {
    byte[] extra = joined(field(TIMESTAMP, 1), field(TIMESTAMP), field(ZIP64, 70));
    assertThat(entry(5, 6, LONG, extra).header()).isEqualTo(SHIFT + 70);
  }

  @Test
  void aZip64FieldThatIsMissingOrTooShortIsDamage() {
    byte[] cutOff = field(ZIP64, 70);
    cutOff[2]++;
    for (byte[] extra : new byte[][] {{}, {1, 0, 8}, field(TIMESTAMP, 70), field(ZIP64), cutOff}) {
      assertThatThrownBy(entry(5, 6, LONG, extra)::header)
          .isInstanceOf(UnreadableTemplateException.class);
    }
    assertThatThrownBy(entry(LONG, LONG, 7, field(ZIP64, 60))::packed)
        .isInstanceOf(UnreadableTemplateException.class);
  }

  @Test
  void aCopyDiffersInThePlaceOfTheHeaderOnly() {
    byte[] copy = entry(5, 6, 7, field(TIMESTAMP, 1)).withHeader(99);
    assertThat(copy).isEqualTo(record(5, 6, 99, field(TIMESTAMP, 1)));
    byte[] extra = joined(field(TIMESTAMP, 1), field(ZIP64, 60, 70));
    assertThat(entry(5, LONG, LONG, extra).withHeader(99))
        .isEqualTo(record(5, LONG, LONG, joined(field(TIMESTAMP, 1), field(ZIP64, 60, 99))));
  }

  @Test
  void newContentNeedsNoExtraFields() {
    byte[] copy = entry(5, 6, 7, field(TIMESTAMP, 1)).withContent(new DeflatedPart(1, 2, 3), 4);
    ZipEntry entry = new ZipEntry(ByteBuffer.wrap(copy).order(LITTLE_ENDIAN), 0, 0);
    assertThat(
            LongStream.of(
                entry.crc(), entry.packed(), entry.size(), entry.header(), entry.extraLength()))
        .containsExactly(1L, 2L, 3L, 4L, 0L);
    assertThat(entry.name()).isEqualTo("xl/表.xml");
    assertThat(entry.flags()).isEqualTo(0x0808);
    assertThat(entry.method()).isEqualTo(ZipEntry.DEFLATED);
    assertThat(entry.length()).isEqualTo(copy.length);
    assertThat(copy).endsWith('c', '!');
  }

  @Test
  void aNewEntrySaysOnlyWhereItMustThatItsNameIsUtf8() {
    assertThat(ZipEntry.named("xl/a.xml").flags()).isZero();
    assertThat(ZipEntry.named("xl/表.xml").flags()).isEqualTo(0x0800);
    assertThat(ZipEntry.named("xl/表.xml").name()).isEqualTo("xl/表.xml");
    assertThat(ZipEntry.named("xl/表.xml").length()).isEqualTo(46 + 10);
  }

  @Test
  void aHeaderOfItsOwnLeavesTheSizesToTheDescriptor() {
    ByteBuffer header =
        ByteBuffer.wrap(entry(5, 6, 7, field(TIMESTAMP, 1)).localHeader()).order(LITTLE_ENDIAN);
    assertThat(header.getInt(0)).isEqualTo(ZipEntry.LOCAL_SIGNATURE);
    assertThat(header.getShort(6)).isEqualTo((short) 0x0808);
    assertThat(header.getShort(8)).isEqualTo(ZipEntry.DEFLATED);
    assertThat(header.getInt(10)).isEqualTo(0x12345678);
    assertThat(LongStream.of(header.getInt(14), header.getInt(18), header.getInt(22)))
        .containsOnly(0L);
    assertThat(header.getShort(26)).isEqualTo((short) 10);
    assertThat(header.getShort(28)).isZero();
    assertThat(header.array()).hasSize(30 + 10).endsWith("xl/表.xml".getBytes(UTF_8));
  }

  private static LongStream numbers(int packed, int size, int header, byte[] extra) {
    ZipEntry entry = entry(packed, size, header, extra);
    return LongStream.of(entry.packed(), entry.size(), entry.header());
  }

  private static ZipEntry entry(int packed, int size, int header, byte[] extra) {
    byte[] record = record(packed, size, header, extra);
    ByteBuffer directory = ByteBuffer.allocate(BEFORE + record.length + 20).order(LITTLE_ENDIAN);
    return new ZipEntry(directory.put(BEFORE, record), BEFORE, SHIFT);
  }

  private static byte[] record(int packed, int size, int header, byte[] extra) {
    byte[] name = "xl/表.xml".getBytes(UTF_8);
    ByteBuffer record = ByteBuffer.allocate(46 + name.length + extra.length + 2);
    record.order(LITTLE_ENDIAN).putInt(0, ZipEntry.SIGNATURE).putShort(8, (short) 0x0800);
    record.putShort(10, ZipEntry.DEFLATED).putInt(12, 0x12345678).putInt(16, 0xFEDCBA98);
    record.putInt(20, packed).putInt(24, size).putInt(42, header);
    record.putShort(28, (short) name.length).putShort(30, (short) extra.length);
    record.putShort(32, (short) 2).position(46).put(name).put(extra);
    return record.put((byte) 'c').put((byte) '!').array();
  }

  private static byte[] field(int id, long... numbers) {
    ByteBuffer field = ByteBuffer.allocate(4 + 8 * numbers.length).order(LITTLE_ENDIAN);
    field.putShort((short) id).putShort((short) (8 * numbers.length));
    LongStream.of(numbers).forEach(field::putLong);
    return field.array();
  }

  private static byte[] joined(byte[]... fields) {
    ByteBuffer joined = ByteBuffer.allocate(100);
    for (byte[] field : fields) {
      joined.put(field);
    }
    return Arrays.copyOf(joined.array(), joined.position());
  }
}
