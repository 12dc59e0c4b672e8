package io.github.visiontemplate.poi.internal.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * Deflates a stream in chunks, several of which are packed at the same time by different threads. A
 * chunk may refer to the chunk before it, and its packed form ends at a whole byte. The chunks in
 * sequence are therefore one deflated stream, and the result depends only on the content (RFC 1951,
 * 3.2).
 */
final class ChunkDeflater extends OutputStream {

  private static final int MAX_CHUNKS = 8;

  /** The number of chunks that are not being packed: one is filled, and one waits to be written. */
  private static final int IDLE_CHUNKS = 2;

  private final OutputStream output;
  private final Chunk[] chunks =
      new Chunk[Math.min(MAX_CHUNKS, Runtime.getRuntime().availableProcessors() + IDLE_CHUNKS)];
  private final CRC32 crc = new CRC32();
  private int current;
  private long size;
  private long packed;

  ChunkDeflater(OutputStream output) {
    this.output = output;
    chunks[0] = new Chunk();
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    crc.update(bytes, offset, length);
    size += length;
    int done = 0;
    while (done < length) {
      done += chunks[current].fill(bytes, offset + done, length - done);
      if (chunks[current].isFull()) {
        chunks[current].pack(false);
        advance();
      }
    }
  }

  /** Writes the remaining content. Does not close the output. */
  DeflatedPart finish() throws IOException {
    chunks[current].pack(true);
    for (int i = 1; i <= chunks.length; i++) {
      drain((current + i) % chunks.length);
    }
    return new DeflatedPart(crc.getValue(), packed, size);
  }

  /** Releases all chunks, including unfinished ones. */
  void end() {
    for (Chunk chunk : chunks) {
      if (chunk != null) {
        chunk.end();
      }
    }
  }

  private void advance() throws IOException {
    Chunk last = chunks[current];
    current = (current + 1) % chunks.length;
    drain(current);
    if (chunks[current] == null) {
      chunks[current] = new Chunk();
    }
    chunks[current].startAfter(last);
  }

  /** Writes a chunk. While it is not ready, this thread packs other chunks. */
  private void drain(int index) throws IOException {
    Chunk chunk = chunks[index];
    if (chunk == null) {
      return;
    }
    for (int i = 0; i < chunks.length && !chunk.isPacked(); i++) {
      Chunk other = chunks[(index + i) % chunks.length];
      if (other != null) {
        other.help();
      }
    }
    packed += chunk.writeTo(output);
  }
}
