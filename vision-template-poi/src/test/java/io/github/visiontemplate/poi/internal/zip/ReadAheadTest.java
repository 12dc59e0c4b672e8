package io.github.visiontemplate.poi.internal.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

  private static final int BLOCK = 1 << 18;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 5 * BLOCK + 3})
  void theContentIsTheSame(int length) throws IOException {
    byte[] content = content(length);
    try (ReadAhead ahead = reader(new ByteArrayInputStream(content))) {
      assertThat(ahead.readAllBytes()).isEqualTo(content);
      assertThat(ahead.read()).isEqualTo(-1);
    }
  }

  @Test
  void bytesAreReadOneByOneToo() throws IOException {
    try (ReadAhead ahead = reader(new ByteArrayInputStream(new byte[] {1, -1}))) {
      assertThat(new int[] {ahead.read(), ahead.read(), ahead.read()}).containsExactly(1, 255, -1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, BLOCK, 3 * BLOCK + 5})
  void aFailureComesBehindTheBytesBeforeIt(int length) throws IOException {
    try (ReadAhead ahead = reader(new Failing(length, new IOException("torn")))) {
      assertThat(ahead.readNBytes(length)).hasSize(length);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(ahead::read).isInstanceOf(IOException.class).hasMessage("torn");
      }
    }
  }

  @Test
  void aRefusalStaysWhatItIs() throws IOException {
    RuntimeException refusal = new IllegalArgumentException("refused");
    try (ReadAhead ahead = reader(new Failing(2 * BLOCK, refusal))) {
      assertThatThrownBy(ahead::readAllBytes).isSameAs(refusal);
    }
  }

  @Test
  void whoReadsOnlyTheBeginningCausesOneBlockToBeRead() throws IOException {
    Failing content = new Failing(100 * BLOCK, new IOException("torn"));
    try (ReadAhead ahead = reader(content)) {
      ahead.readNBytes(BLOCK);
    }
    assertThat(content.given).isEqualTo(BLOCK);
  }

  @Test
  void nothingIsReadAfterItWasClosed() throws IOException {
    Failing content = new Failing(100 * BLOCK, new IOException("torn"));
    try (ReadAhead ahead = reader(content)) {
      ahead.readNBytes(3 * BLOCK);
    }
    assertThat(content.given).isLessThanOrEqualTo(4 * BLOCK);
    assertThat(content.closed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 600, 2000, 5000, BLOCK, Long.MAX_VALUE})
  void theSizeThatIsExpectedChangesNothing(long expected) throws IOException {
    byte[] content = content(2000);
    try (ReadAhead ahead = new ReadAhead(new ByteArrayInputStream(content), expected)) {
      assertThat(ahead.readAllBytes()).isEqualTo(content);
    }
  }

  private static ReadAhead reader(InputStream content) {
    return new ReadAhead(content, Long.MAX_VALUE);
  }

  private static byte[] content(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return content;
  }

  /** Fails after that number of bytes, and when it is read after it was closed. */
  private static final class Failing extends FilterInputStream {

    private final Exception failure;
    private final int length;
    private int given;
    private boolean closed;

    Failing(int length, Exception failure) {
      super(InputStream.nullInputStream());
      this.length = length;
      this.failure = failure;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
      if (closed) {
        throw new AssertionError("read after close");
      }
      if (given == length && failure instanceof IOException e) {
        throw e;
      }
      if (given == length) {
        throw (RuntimeException) failure;
      }
      int count = Math.min(wanted, length - given);
      given += count;
      return count;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
