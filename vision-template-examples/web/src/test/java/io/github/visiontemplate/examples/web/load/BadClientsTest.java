package io.github.visiontemplate.examples.web.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import io.github.visiontemplate.examples.web.Workbooks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients that send garbage, too much, too little, or nothing for a long time. */
class BadClientsTest {

  private static final String BOUNDARY = "----b";

  @TempDir Path folder;
  private Site site;
  private Visitor school;

  @BeforeEach
  void start() {
    site =
        Site.start(
            "--vision.largest-upload=1MB",
            "--vision.uploads-in-memory=2MB",
            "--server.tomcat.basedir=" + folder);
    school = Visitor.loggedIn(site, Site.SCHOOL);
  }

  @AfterEach
  void everythingIsGivenBack() throws IOException {
    try (Site closing = site) {
      HikariDataSource pool = (HikariDataSource) closing.bean(DataSource.class);
      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
      assertThat(temporaryFiles()).isEmpty();
      assertThat(uploaded(Workbooks.filled(Site.SCHOOL, 5, 1))).contains("待核对");
    }
  }

  /** Returns the files in the folders of the server. */
  private List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private String uploaded(byte[] content) {
    school.page("/imports");
    HttpResponse<byte[]> answer =
        school.upload("/imports", Map.of("family", "NATIONAL"), "视力.xlsx", content);
    return school.whenRead(answer.uri().getPath()).select("main").text();
  }

  /** Sends the beginning of a request with the session of the school. */
  private Socket send(String headers, byte[] body) throws IOException {
    URI address = URI.create(site.address(""));
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(30_000);
    OutputStream output = socket.getOutputStream();
    String head =
        "POST /imports HTTP/1.1\r\nHost: localhost\r\nCookie: JSESSIONID="
            + school.cookie("JSESSIONID")
            + "\r\nContent-Type: multipart/form-data; boundary="
            + BOUNDARY
            + "\r\n"
            + headers
            + "\r\n\r\n";
    output.write(head.getBytes(StandardCharsets.ISO_8859_1));
    output.write(body);
    output.flush();
    return socket;
  }

  private static String statusLine(Socket socket) throws IOException {
    InputStream input = socket.getInputStream();
    StringBuilder line = new StringBuilder();
    for (int next = input.read(); next >= 0 && next != '\r'; next = input.read()) {
      line.append((char) next);
    }
    return line.toString();
  }

  @Test
  void garbageLeavesNothingButItsRecords() {
    sendGarbage(50);
  }

  @Test
  @Tag("long")
  void aThousandPiecesOfGarbageLeaveNothingButTheirRecords() {
    sendGarbage(1_000);
  }

  private void sendGarbage(int uploads) {
    byte[] garbage = "no workbook".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < uploads; i++) {
      school.page("/imports");
      school.upload("/imports", Map.of("family", "NATIONAL"), "x.xlsx", garbage);
    }
    assertThat(uploaded(garbage)).contains("无法读取");
    assertThat(
            site.bean(JdbcClient.class)
                .sql("select count(*) from imports")
                .query(Integer.class)
                .single())
        .isEqualTo(uploads + 1);
  }

  @Test
  void tooLargeAnUploadIsRefusedBeforeItIsRead() throws IOException {
    try (Socket socket = send("Content-Length: 500000000", new byte[0])) {
      assertThat(statusLine(socket)).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void anUploadThatDoesNotSayItsSizeIsRefused() throws IOException {
    try (Socket socket = send("Transfer-Encoding: chunked", new byte[0])) {
      assertThat(statusLine(socket)).startsWith("HTTP/1.1 411");
    }
  }

  @Test
  void whoHasNotLoggedInUploadsNothing() throws IOException {
    school = Visitor.of(site);
    school.page("/login");
    try (Socket socket = send("Content-Length: 1000000", new byte[0])) {
      assertThat(statusLine(socket)).startsWith("HTTP/1.1 401");
    }
    school = Visitor.loggedIn(site, Site.SCHOOL);
  }

  @Test
  void uploadsThatBreakOffGiveTheirMemoryBack() throws IOException {
    byte[] begun =
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < 10; i++) {
      try (Socket socket = send("Content-Length: 1000000", begun)) {
        socket.setSoLinger(true, 0); // breaks off at once
      }
    }
  }

  @Test
  void aSlowClientDoesNotHoldUpOthers() throws IOException {
    byte[] begun = ("--" + BOUNDARY + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    try (Socket slow = send("Content-Length: 1000000", begun)) {
      assertThat(uploaded(Workbooks.filled(Site.SCHOOL, 5, 3))).contains("待核对");
      slow.setSoLinger(true, 0);
    }
  }
}
