package io.github.visiontemplate.poi.internal.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the directory says about a part that was deflated.
 *
 * @param crc the CRC-32 of the content
 * @param packed how many bytes it has in the archive
 * @param size how many bytes it has
 */
record DeflatedPart(long crc, long packed, long size) {

  private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
  private static final int DESCRIPTOR_LENGTH = 16;
  private static final int STEP = 1 << 16;

  /** Deflates the content; the output is not closed. */
  static DeflatedPart write(PartWriter content, OutputStream output) throws IOException {
    ChunkDeflater deflater = new ChunkDeflater(output);
    try {
      OutputStream buffered = new BufferedOutputStream(deflater, STEP);
      content.write(buffered);
      buffered.flush();
      return deflater.finish();
    } finally {
      deflater.end();
    }
  }

  /** Returns the record that follows a content whose header does not know its sizes. */
  byte[] descriptor() {
    ByteBuffer descriptor = ByteBuffer.allocate(DESCRIPTOR_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    descriptor.putInt(0, DESCRIPTOR_SIGNATURE).putInt(4, (int) crc);
    return descriptor.putInt(8, (int) packed).putInt(12, (int) size).array();
  }
}
