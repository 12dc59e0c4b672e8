package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.semester.Semester;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes the answer of a command: as text for people or, with {@code --json}, as one document for
 * programs.
 */
final class Answer {

  private final Environment environment;
  private final boolean json;
  private final Language language;
  private final Phrases phrases;
  private final PrintWriter people;

  Answer(Environment environment, CommonOptions options) {
    this.environment = environment;
    this.json = options.json;
    this.language = options.language;
    this.phrases = new Phrases(language);
    OutputStream stream = json ? environment.err() : environment.out();
    this.people = new PrintWriter(new OutputStreamWriter(stream, environment.charset()), true);
  }

  /** Writes a document part by part. */
  interface Document {
    void writeTo(JsonGenerator json) throws IOException;
  }

  IssueMessages messages() {
    return language.messages();
  }

  /** Writes a phrase for people: to stdout or, if the answer is JSON, to stderr. */
  void say(String key, Object... values) {
    people.println(phrases.of(key, values));
  }

  /** Returns a phrase without writing it. */
  String phrase(String key, Object... values) {
    return phrases.of(key, values);
  }

  /** Returns a semester as schools write it. */
  String semester(Semester semester) {
    return phrases.semester(semester);
  }

  /**
   * Writes a line for people that needs no translation: to stdout or, if the answer is JSON, to
   * stderr.
   */
  void line(String text) {
    people.println(text);
  }

  /** Writes the document if the answer is JSON: a record of plain values. */
  void document(Record document) {
    stream(json -> json.writePOJO(document));
  }

  /** Writes a document that is too large to be held in memory, if the answer is JSON. */
  void stream(Document document) {
    if (json) {
      Writer out = new OutputStreamWriter(environment.out(), StandardCharsets.UTF_8);
      try (JsonGenerator generator = new ObjectMapper().createGenerator(out)) {
        generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        document.writeTo(generator);
        generator.writeRaw('\n');
      } catch (IOException e) {
        throw new OutputFailedException("stdout", e);
      }
    }
  }

  boolean isJson() {
    return json;
  }
}
