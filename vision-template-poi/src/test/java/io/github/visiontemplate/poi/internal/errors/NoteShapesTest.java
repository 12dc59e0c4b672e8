package io.github.visiontemplate.poi.internal.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.table.CellPosition;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Drawings as programs write them, and what becomes of them. */
class NoteShapesTest {

  private static final String DECLARED =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">";
  private static final Set<CellPosition> D12 = Set.of(new CellPosition(12, 3));

  @Test
  void aNewDrawingHasTheTypeItsBlockAndABoxAtTheCell() {
    String drawing = NoteShapes.begin(D12);
    assertThat(drawing)
        .startsWith(DECLARED + "<o:shapelayout v:ext=\"edit\">")
        .contains("<o:idmap v:ext=\"edit\" data=\"1\"/>")
        .containsOnlyOnce("<v:shapetype id=\"_x0000_t202\"")
        .containsOnlyOnce("<v:shape id=\"_x0000_s1025\"")
        .contains("z-index:1;")
        .contains("<x:Anchor>4, 15, 10, 2, 8, 15, 16, 4</x:Anchor>")
        .contains("<x:Row>11</x:Row><x:Column>3</x:Column>")
        .endsWith("</xml>");
  }

  @Test
  void aBoxOfTheFirstRowDoesNotBeginAboveTheSheet() {
    assertThat(NoteShapes.begin(Set.of(new CellPosition(1, 0))))
        .contains("<x:Anchor>1, 15, 0, 2, 5, 15, 6, 4</x:Anchor>");
  }

  @Test
  void shapesAreNumberedInBlocksOfTheirOwn() {
    Set<CellPosition> many =
        IntStream.rangeClosed(1, 1024)
            .mapToObj(row -> new CellPosition(row, 0))
            .collect(Collectors.toCollection(TreeSet::new));
    String drawing = NoteShapes.begin(many);
    assertThat(drawing)
        .contains("data=\"1,2\"")
        .contains("id=\"_x0000_s1025\"", "id=\"_x0000_s2048\"")
        .contains("z-index:1;", "z-index:1024;")
        .doesNotContain("id=\"_x0000_s1024\"", "id=\"_x0000_s2049\"");
  }

  @Test
  void newBoxesGetTheBlockBehindTheLastOfTheOthers() {
    String others = "<v:shape id=\"_x0000_s1030\"/><v:shape id=\"_x0000_s5000\"/>";
    String layout = "<o:shapelayout><o:idmap v:ext=\"edit\" data=\"1,4\"/></o:shapelayout>";
    assertThat(NoteShapes.change(DECLARED + layout + others + "</xml>", Set.of(), D12))
        .contains("data=\"1,4,5\"", others, "<v:shape id=\"_x0000_s5121\"")
        .containsOnlyOnce("<o:shapelayout");
  }

  @Test
  void anEmptyListOfBlocksIsBegun() {
    String layout = "<o:shapelayout><o:idmap data = ' '/></o:shapelayout>";
    assertThat(NoteShapes.change(DECLARED + layout + "</xml>", Set.of(), D12))
        .contains("<o:idmap data = ' 1'/>");
  }

  @Test
  void theTypeIsDefinedOnce() {
    String type = "<v:shapetype id=\"_x0000_t202\"/>";
    assertThat(NoteShapes.change(DECLARED + type + "</xml>", Set.of(), D12))
        .containsOnlyOnce("id=\"_x0000_t202\"");
  }

  @Test
  void whatTheDrawingDoesNotDeclareIsDeclaredInPlace() {
    String declared = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\">";
    String missing =
        " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
    assertThat(NoteShapes.change(declared + "</xml>", Set.of(), D12))
        .startsWith(declared + "<o:shapelayout" + missing)
        .contains("<v:shapetype" + missing + " id=", "<v:shape" + missing + " id=");
  }

  @Test
  void theBoxesOfSomeCellsAreTakenAwayWithTheBlanksBehindThem() {
    String drawing =
        DECLARED
            + note(1, 0, "Note")
            + " \n"
            + note(2, 1, "Note")
            + note(1, 0, "Button")
            + "<v:shape id='x'>cut off</xml>";
    assertThat(NoteShapes.change(drawing, Set.of("A2"), Set.of()))
        .isEqualTo(
            DECLARED + note(2, 1, "Note") + note(1, 0, "Button") + "<v:shape id='x'>cut off</xml>");
    assertThat(NoteShapes.change(drawing, Set.of("B3", "C9"), Set.of()))
        .isEqualTo(drawing.replace(note(2, 1, "Note"), ""));
  }

  @Test
  void whatIsNoDrawingStaysAsItIs() {
    for (String other : new String[] {"", "<svg></svg>", "</xml><xml>", "<xml>"}) {
      assertThat(NoteShapes.change(other, Set.of("A1"), D12)).isEqualTo(other);
    }
  }

  private static String note(int row, int column, String kind) {
    return "<v:shape id='s'><x:ClientData ObjectType=\"%s\"><x:Row>%d</x:Row><x:Column> %d </x:Column></x:ClientData></v:shape>"
        .formatted(kind, row, column);
  }
}
