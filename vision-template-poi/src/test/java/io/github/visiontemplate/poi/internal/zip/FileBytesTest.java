package io.github.visiontemplate.poi.internal.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on disk, files of another file system, whose channels are no files, and memory. */
class FileBytesTest {

  private static final byte[] CONTENT = {1, 2, 3, 4, 5, (byte) 200};

  @TempDir Path folder;
  private FileSystem archive;

  @BeforeEach
  void openAnotherFileSystem() throws IOException {
    archive = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"));
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
  }

  @Test
  void allAreReadAtAnyPlace() throws IOException {
    for (FileBytes bytes : all(CONTENT).toList()) {
      try (bytes) {
        assertThat(bytes.size()).isEqualTo(6);
        assertThat(bytes.range(2, 3).array()).containsExactly(3, 4, 5);
        assertThat(bytes.range(0, 2).array()).containsExactly(1, 2);
        assertThat(bytes.range(4, 2).getShort()).isEqualTo((short) (200 << 8 | 5));
        assertThat(bytes.read(6, ByteBuffer.allocate(1))).isEqualTo(-1);
        assertThatThrownBy(() -> bytes.range(4, 3))
            .isInstanceOf(EOFException.class)
            .hasMessage("expected 3 bytes at 4");
      }
    }
  }

  @Test
  void aRangeIsCopiedOrReadAsAStream() throws IOException {
    for (FileBytes bytes : all(CONTENT).toList()) {
      try (bytes;
          RangeStream range = new RangeStream(bytes, 4, 6)) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        bytes.copy(1, 4, copy);
        assertThat(copy.toByteArray()).containsExactly(2, 3, 4);
        assertThat(range.read(new byte[0], 0, 0)).isZero();
        assertThat(range.read()).isEqualTo(5);
        assertThat(range.read()).isEqualTo(200);
        assertThat(range.read()).isEqualTo(-1);
        assertThat(range.read(new byte[1], 0, 1)).isEqualTo(-1);
      }
    }
  }

  @Test
  void aFileIsClosed() throws IOException {
    for (Path file : files(CONTENT)) {
      FileBytes bytes = FileBytes.of(file);
      bytes.close();
      assertThatThrownBy(bytes::size).isInstanceOf(ClosedChannelException.class);
    }
  }

  @Test
  void theContainerOfOlderOfficesIsOpenedWhereverItIs() throws IOException {
    ByteArrayOutputStream container = new ByteArrayOutputStream();
    try (POIFSFileSystem ole = new POIFSFileSystem()) {
      ole.createDocument(new ByteArrayInputStream(CONTENT), "Workbook");
      ole.writeFilesystem(container);
    }
    for (FileBytes bytes : all(container.toByteArray()).toList()) {
      try (bytes) {
        bytes.range(3, 3);
        try (POIFSFileSystem ole = bytes.asOleFile()) {
          assertThat(ole.getRoot().hasEntryCaseInsensitive("Workbook")).isTrue();
        }
      }
    }
  }

  private Stream<FileBytes> all(byte[] content) throws IOException {
    Path[] files = files(content);
    return Stream.of(FileBytes.of(files[0]), FileBytes.of(files[1]), FileBytes.of(content));
  }

  private Path[] files(byte[] content) throws IOException {
    return new Path[] {
      Files.write(folder.resolve("content"), content),
      Files.write(archive.getPath("/content"), content)
    };
  }
}
