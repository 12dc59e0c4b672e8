package io.github.visiontemplate.poi.internal.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The values of a deflated part that the directory records.
 *
 * @param crc the CRC-32 of the content
 * @param packed the number of packed bytes in the archive
 * @param size the number of bytes of the content
 */
record DeflatedPart(long crc, long packed, long size) {

  private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
  private static final int DESCRIPTOR_LENGTH = 16;
  private static final int STEP = 1 << 16;

  /** Deflates the content of a part. Does not close the output. */
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

  /**
   * Returns the data descriptor. It follows the content if the header before the content does not
   * contain the sizes.
   */
  byte[] descriptor() {
    ByteBuffer descriptor = ByteBuffer.allocate(DESCRIPTOR_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    descriptor.putInt(0, DESCRIPTOR_SIGNATURE).putInt(4, (int) crc);
    return descriptor.putInt(8, (int) packed).putInt(12, (int) size).array();
  }
}
