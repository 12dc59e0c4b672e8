package io.github.visiontemplate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.Schema;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.testing.School;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports as JSON, written by both generations of Jackson as a host has them. */
class ReportDocumentTest {

  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = JsonMapper.shared();
  private static final IssueMessages ENGLISH = IssueMessages.english().withoutSheets();

  /** Maps, which may be empty and have keys of their own. */
  private static final Set<String> MAPS = Set.of("semesters", "issueCounts");

  private static final String EXPECTED_MESSAGE = "expected report.document(messages) to be written";

  static Stream<ReportDocument> documents() {
    return Stream.concat(
        Reports.imports().stream().map(report -> report.document(ENGLISH)),
        Reports.fills().stream().map(report -> report.document(ENGLISH)));
  }

  @Test
  void everyStatusIsTried() {
    assertThat(Reports.imports())
        .extracting(ImportReport::status)
        .containsExactlyInAnyOrder(ImportReport.Status.values());
    assertThat(Reports.fills())
        .extracting(FillReport::status)
        .containsExactlyInAnyOrder(FillReport.Status.values());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void bothJacksonsWriteTheSameAndTheSchemaAllowsIt(ReportDocument document) throws IOException {
    String json = JACKSON_3.writeValueAsString(document);

    assertThat(JACKSON_2.writeValueAsString(document)).isEqualTo(json);
    assertThat(DocumentSchema.problems(name(document), json)).isEmpty();
    assertThat(emptyObjects(JACKSON_3.readTree(json), "")).isEmpty();
  }

  private static String name(ReportDocument document) {
    return document instanceof ReportDocument.Import ? "import" : "export";
  }

  private static List<String> emptyObjects(JsonNode node, String name) {
    List<String> empty = new ArrayList<>();
    if (node.isObject() && node.isEmpty() && !MAPS.contains(name)) {
      empty.add(name);
    }
    node.propertyStream().forEach(e -> empty.addAll(emptyObjects(e.getValue(), e.getKey())));
    if (node.isArray()) {
      node.forEach(each -> empty.addAll(emptyObjects(each, name)));
    }
    return empty;
  }

  @Test
  void aRejectedImportIsWrittenAsTheContractSays() {
    ImportReport report = new Reports().rejected();

    assertThat(JACKSON_3.writeValueAsString(report.document(ENGLISH)))
        .isEqualTo(
            """
            {"status":"REJECTED","uploadId":null,"template":"national-import",\
            "file":{"name":"memory.xlsx","sha256":"%s","bytes":%d},\
            "sheets":[{"name":"视力数据","rows":3}],\
            "rows":{"read":3,"valid":1,"matched":2,"unmatched":1,"linked":0,"notExamined":0},\
            "changes":{"inserted":0,"overwritten":0,"unchanged":0},\
            "semesters":{"2025-1":3},\
            "issueCounts":{"STUDENT_NOT_FOUND":1,"ACUITY_OUT_OF_RANGE":1},\
            "issues":[{"code":"ACUITY_OUT_OF_RANGE","severity":"ERROR","sheet":"视力数据",\
            "row":2,"cell":"J2","column":"右眼裸眼视力","value":"7.7","name":"学生0","className":null,\
            "message":"J2: expected an acuity of 3.0 to 5.3 with one decimal in \\"右眼裸眼视力\\" \
            (0 or 9 below the chart), found \\"7.7\\". Check the value; decimal notation such as \
            0.8 must be converted.","suggestion":null},\
            {"code":"STUDENT_NOT_FOUND","severity":"ERROR","sheet":"视力数据",\
            "row":3,"cell":"D3","column":"学籍号","value":"G110105201001019007",\
            "name":"学生1","className":null,\
            "message":"D3: no student of this school has the number \\"G110105201001019007\\". \
            Correct the number, or delete the row and upload the student with the city system's own \
            template.","suggestion":null,"reason":"NOT_FOUND",\
            "candidates":[{"studentKey":"K1","score":30,\
            "why":"registered under another formal number; same name; same birth date"}]}]}\
            """
                .formatted(report.file().sha256(), report.file().bytes()));
  }

  @Test
  void theMessagesAreInTheLanguageThatWasAskedFor() {
    ImportReport report = new Reports().rejected();

    assertThat(((ReportDocument.IssueEntry) report.document(chinese()).issues().get(0)).message())
        .isEqualTo(chinese().text(report.issues().get(0)))
        .isNotEqualTo(ENGLISH.text(report.issues().get(0)));
  }

  private static IssueMessages chinese() {
    return IssueMessages.chinese();
  }

  @Test
  void aCandidateShowsNothingOfThePupilButTheKey() {
    ImportReport report = new Reports().rejected();

    assertThat(JACKSON_3.writeValueAsString(report.document(ENGLISH)))
        .doesNotContain(School.number(1).value());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theSchemaForbidsPropertiesThatAreUnknownOrMissing(ReportDocument document) {
    Schema schema = DocumentSchema.of(name(document));
    JsonNode whole = JACKSON_3.readTree(JACKSON_3.writeValueAsString(document));

    objects(whole)
        .forEach(
            object -> {
              object.put("unknown", 1);
              assertThat(schema.validate(whole)).as("with unknown: %s", object).isNotEmpty();
              object.remove("unknown");
            });
    objects(whole)
        .filter(object -> !isMap(object))
        .forEach(object -> assertNoneMayBeMissing(object, schema, whole));
    assertThat(schema.validate(whole)).isEmpty();
  }

  private static void assertNoneMayBeMissing(ObjectNode object, Schema schema, JsonNode whole) {
    for (String name : List.copyOf(object.propertyNames())) {
      JsonNode value = object.remove(name);
      assertThat(schema.validate(whole)).as("without %s: %s", name, object).isNotEmpty();
      object.set(name, value);
    }
  }

  /** Returns whether the keys of the object are codes or semesters. */
  private static boolean isMap(ObjectNode object) {
    return object.propertyNames().stream().allMatch(name -> name.matches("[A-Z_]+|\\d{4}-\\d"));
  }

  private static Stream<ObjectNode> objects(JsonNode node) {
    Stream<ObjectNode> below =
        (node instanceof ArrayNode
                ? node.valueStream()
                : node.propertyStream().map(Map.Entry::getValue))
            .flatMap(ReportDocumentTest::objects).toList().stream();
    return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), below) : below;
  }

  @Test
  void theSchemaNamesTheConstantsThatThereAre() {
    assertThat(DocumentSchema.values("/$defs/issueCode/enum")).isEqualTo(names(IssueCode.class));
    assertThat(values("issue", "severity")).isEqualTo(names(Severity.class));
    assertThat(values("issue", "reason")).isEqualTo(names(UnmatchedReason.class));
    assertThat(values("import", "status")).isEqualTo(names(ImportReport.Status.class));
    assertThat(values("export", "status")).isEqualTo(names(FillReport.Status.class));
    assertThat(values("keptRecord", "reason")).isEqualTo(names(Reversal.Reason.class));
    assertThat(values("upload", "outcome")).isEqualTo(names(UploadResult.Outcome.class));
    assertThat(values("upload", "template"))
        .extracting(name -> name.toUpperCase(Locale.ROOT))
        .isEqualTo(names(TemplateFamily.class));
  }

  private static List<String> values(String definition, String property) {
    return DocumentSchema.values("/$defs/%s/properties/%s/enum".formatted(definition, property));
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    return EnumSet.allOf(type).stream().map(Enum::name).toList();
  }

  @Test
  void theSchemaIsOneItselfAndTakesOnlyTheDocuments() {
    assertThat(DocumentSchema.whole().at("/$defs").propertyNames())
        .containsAll(
            Arrays.asList(
                "import", "export", "records", "uploads", "revert", "links", "city-template"));
    assertThat(DocumentSchema.problems("import", "{}")).isNotEmpty();
    assertThat(DocumentSchema.problems("links", "{\"number\":\"G1\",\"status\":\"REMOVED\"}"))
        .isEmpty();
  }

  @Test
  void aReportItselfIsNotWrittenByJackson2() {
    ObjectMapper lenient =
        new ObjectMapper()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .findAndRegisterModules();
    for (Record report : reports()) {
      assertThatThrownBy(() -> JACKSON_2.writeValueAsString(report))
          .isInstanceOf(JsonMappingException.class);
      assertThatThrownBy(() -> lenient.writeValueAsString(report))
          .isInstanceOf(JsonMappingException.class);
    }
    assertThatThrownBy(() -> lenient.writeValueAsString(Reports.imports().get(3)))
        .hasMessageStartingWith(EXPECTED_MESSAGE);
  }

  @Test
  void aReportItselfIsNotWrittenByJackson3() {
    for (Record report : reports()) {
      assertThatThrownBy(() -> JACKSON_3.writeValueAsString(report))
          .isInstanceOf(DatabindException.class)
          .hasMessageStartingWith(EXPECTED_MESSAGE);
    }
  }

  private static List<Record> reports() {
    List<Record> reports = new ArrayList<>(Reports.imports());
    reports.addAll(Reports.fills());
    return reports;
  }
}
