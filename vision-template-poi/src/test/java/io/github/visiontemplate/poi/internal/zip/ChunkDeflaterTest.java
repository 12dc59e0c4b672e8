package io.github.visiontemplate.poi.internal.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkDeflaterTest {

  private static final int CHUNK = 1 << 17;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 9 * CHUNK, 20 * CHUNK + 7})
  void whatWasDeflatedInflatesToTheSame(int length) throws IOException {
    assertRestored(content(length, 1));
  }

  @Property(tries = 100)
  void whatWasDeflatedInflatesToTheSame(
      @ForAll @IntRange(max = 4 * CHUNK) int length, @ForAll @IntRange(max = 9) int disorder)
      throws IOException {
    assertRestored(content(length, disorder));
  }

  @Test
  void theBytesDependOnTheContentAlone() throws IOException {
    byte[] content = content(30 * CHUNK, 2);
    assertThat(deflated(content, 1 << 10)).isEqualTo(deflated(content, 1 << 20));
  }

  @Test
  void chunksCostNextToNothing() throws IOException {
    byte[] content = content(30 * CHUNK, 2);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (OutputStream plain =
        new java.util.zip.DeflaterOutputStream(
            whole, new java.util.zip.Deflater(Chunk.LEVEL, true))) {
      plain.write(content);
    }
    assertThat(deflated(content, 1 << 16).length).isLessThan(whole.size() * 102 / 100);
  }

  @Test
  void anOutputThatFailsEndsTheWork() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("full");
          }
        };
    assertThatThrownBy(() -> DeflatedPart.write(out -> out.write(content(20 * CHUNK, 9)), full))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
  }

  private static void assertRestored(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    DeflatedPart part = DeflatedPart.write(out -> out.write(content), packed);
    CRC32 crc = new CRC32();
    crc.update(content);
    assertThat(part).isEqualTo(new DeflatedPart(crc.getValue(), packed.size(), content.length));
    Inflater inflater = new Inflater(true);
    InflaterInputStream inflated =
        new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray()), inflater);
    assertThat(inflated.readAllBytes()).isEqualTo(content);
    assertThat(inflater.getBytesRead()).isEqualTo(packed.size());
    inflater.end();
  }

  private static byte[] deflated(byte[] content, int step) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    DeflatedPart.write(
        out -> {
          for (int at = 0; at < content.length; at += step) {
            out.write(content, at, Math.min(step, content.length - at));
          }
        },
        packed);
    return packed.toByteArray();
  }

  /** Text like that of a sheet; the more disorder, the less it can be packed. */
  private static byte[] content(int length, int disorder) {
    Random random = new Random(length);
    byte[] content = new byte[length];
    for (int i = 0; i < length; i++) {
      content[i] =
          (byte)
              (random.nextInt(10) < disorder ? random.nextInt(256) : "<c r=\"A\"/>".charAt(i % 10));
    }
    return content;
  }
}
