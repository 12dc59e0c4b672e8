package io.github.visiontemplate.poi.internal.rewrite;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.sheet.RandomSheet;
import io.github.visiontemplate.poi.internal.sheet.Trickle;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class XmlRewriterTest {

  private static final long MOST = 1 << 24;
  private static final int[] WINDOW_SIZES = {ByteWindow.USUAL_SIZE, 64, 4};

  @Property(tries = 200)
  void whatIsOnlyLookedAtStaysByteForByte(@ForAll long seed) {
    String sheet = new RandomSheet(seed, RandomSheet.Freedom.ALL).markup();
    XmlVisitor visitor = new Looking(new ArrayList<>());
    assertThat(rewrite(sheet, () -> visitor)).isEqualTo(sheet);
    assertThat(isChanged(sheet, visitor)).isFalse();
  }

  @Test
  void elementsAreVisitedInTheirOrderByTheirLocalNames() {
    List<String> names = new ArrayList<>();
    rewrite("<a><x:b xmlns:x='u'/><c><d/></c></a>", () -> new Looking(names));
    assertThat(names.subList(names.size() - 4, names.size())).containsExactly("a", "b", "c", "d");
  }

  @Test
  void attributesAreReplacedRemovedAndAdded() {
    assertRewritten(
        "<a one='1' two=\"&lt;2\"  three='3' ><b one='1'/></a>",
        tag -> {
          assertThat(tag.get("two")).isEqualTo("<2");
          tag.set("three", "\"<3>\n");
          tag.set("one", null);
          tag.set("four", "4");
          tag.set("five", null);
          tag.set("two", "<2");
          return null;
        },
        "<a two=\"&lt;2\"  three='&quot;&lt;3&gt;&#10;'  four=\"4\"><b one='1'/></a>");
  }

  @Test
  void anAttributeIsAddedToAnEmptyElementToo() {
    assertRewritten("<a/>", tag -> set(tag, "b", "1"), "<a b=\"1\"/>");
  }

  @Test
  void anElementIsLeftOutWithAllThatIsInIt() {
    assertRewritten(
        "<a> <b><c>1</c></b> <b/> <d/> </a>",
        children(
            tag -> {
              if (tag.name().equals("b")) {
                tag.drop();
              }
              return null;
            }),
        "<a>   <d/> </a>");
  }

  @Test
  void textIsReplacedWhereverItComesInPieces() {
    assertRewritten(
        "<a><f>1&lt;<![CDATA[2&]]><!-- x --></f><f/><f></f></a>",
        children(
            tag -> {
              tag.text(text -> "[" + text + "]");
              return null;
            }),
        "<a><f>[1&lt;2&amp;]<!-- x --></f><f>[]</f><f>[]</f></a>");
  }

  @Test
  void textThatStaysKeepsItsEscapes() {
    String xml = "<a><f x='&#65;'>&#65;&quot;<![CDATA[<]]></f></a>";
    assertRewritten(
        xml,
        children(
            tag -> {
              tag.text(text -> text);
              tag.set("x", "A");
              return null;
            }),
        xml);
  }

  @Test
  void theTextOfAnElementWithChildrenStays() {
    assertRewritten(
        "<a><f> <g>1</g> </f></a>",
        children(
            tag -> {
              tag.text(text -> "x");
              return child -> {
                child.text(text -> text + "2");
                return null;
              };
            }),
        "<a><f> <g>12</g> </f></a>");
  }

  @Test
  void aHeldElementIsDecidedAtItsEndAndWhatComesLaterIsAskedThen() {
    assertRewritten(
        "<a><b n='0'><f>x</f><c/><c>gone</c><end>5</end></b><b n='0'><c>gone</c></b></a>",
        children((Supplier<XmlVisitor>) HeldElement::new),
        "<a><b n='3'><f>x5</f><c/><end>5</end></b></a>");
  }

  /** Counts the children that it keeps; goes when it has none; its f wants to know its end. */
  private static final class HeldElement implements XmlVisitor {
    private String end = "";

    @Override
    public XmlVisitor visit(XmlTag tag) {
      XmlHold hold = tag.hold().whileFilled();
      tag.setLater("n", () -> String.valueOf(hold.children()));
      return this::child;
    }

    private XmlVisitor child(XmlTag tag) {
      switch (tag.name()) {
        case "f" -> tag.textLater(text -> text + end);
        case "end" ->
            tag.text(
                text -> {
                  end = text;
                  return text;
                });
        default -> {
          XmlHold hold = tag.hold();
          tag.text(
              text -> {
                if (text.equals("gone")) {
                  hold.drop();
                }
                return text;
              });
        }
      }
      return null;
    }
  }

  @Test
  void whatNothingChangesIsNotChangedByHolding() {
    String xml = "<a><b n='1'><c/></b><b/></a>";
    XmlVisitor holding =
        tag ->
            child -> {
              XmlHold hold = child.hold().whileFilled();
              child.setLater("n", () -> String.valueOf(hold.children()));
              return null;
            };
    assertThat(rewrite(xml, () -> holding)).isEqualTo(xml);
    assertThat(isChanged(xml, holding)).isFalse();
    assertThat(isChanged(xml, tag -> set(tag, "x", "1"))).isTrue();
  }

  @Test
  void markupIsPutBeforeAnElementAndAtBothEndsOfIt() {
    XmlVisitor visitor =
        children(
            tag -> {
              tag.before("<" + tag.prefix() + "new/>");
              tag.prepend("<first/>");
              tag.append("<last/>");
              tag.append("<very-last/>");
              return null;
            });
    assertRewritten(
        "<a> <b> <c/> </b><b/><x:b xmlns:x='u' ></x:b></a>",
        visitor,
        "<a> <new/><b><first/> <c/> <last/><very-last/></b>"
            + "<new/><b><first/><last/><very-last/></b>"
            + "<x:new/><x:b xmlns:x='u' ><first/><last/><very-last/></x:b></a>");
    assertThat(isChanged("<a><b/></a>", visitor)).isTrue();
    assertThat(isChanged("<a><b/></a>", children(tag -> addNothing(tag)))).isFalse();
  }

  private static XmlVisitor addNothing(XmlTag tag) {
    tag.before("");
    tag.prepend("");
    tag.append("");
    return null;
  }

  @Test
  void textIsReplacedBetweenWhatIsAddedAroundIt() {
    assertRewritten(
        "<a><b>1</b><b/></a>",
        children(
            tag -> {
              tag.prepend("<p/>");
              tag.append("<q/>");
              tag.text(text -> text + "<");
              return null;
            }),
        "<a><b><p/>1&lt;<q/></b><b><p/>&lt;<q/></b></a>");
  }

  @Test
  void whatIsPutBeforeAnElementStaysWhenItIsLeftOut() {
    assertRewritten(
        "<a><b><c/></b></a>",
        children(
            tag -> {
              tag.before("<d/>");
              tag.append("<e/>");
              tag.drop();
              return null;
            }),
        "<a><d/></a>");
  }

  @Test
  void markupIsAskedForWhenAllBeforeItIsKnown() {
    List<String> seen = new ArrayList<>();
    XmlVisitor visitor =
        root -> {
          seen.clear();
          root.append(() -> "<n>" + seen.size() + "</n>");
          return child -> {
            seen.add(child.name());
            child.before(() -> "<n>" + seen.size() + "</n>");
            return null;
          };
        };
    assertRewritten("<a><b/><c/></a>", visitor, "<a><n>1</n><b/><n>2</n><c/><n>2</n></a>");
  }

  @Test
  void newChildrenStandWhereTheSchemaWantsThem() {
    NewChildren children = new NewChildren(ChildOrder.WORKSHEET);
    children.add("legacyDrawing", "<legacyDrawing/>");
    children.add("cols", "<cols/>");
    children.add("sheetPr", "<sheetPr/>");
    children.add("sheetPr", "<sheetPr2/>");
    XmlVisitor visitor = root -> children.into(root, child -> null);
    String sheet = "<worksheet>%s<other/>%s<sheetData/>%s<tableParts/></worksheet>";
    assertRewritten(
        sheet.formatted("", "", ""),
        visitor,
        sheet.formatted("", "<sheetPr/><sheetPr2/><cols/>", "<legacyDrawing/>"));
    assertRewritten(
        "<worksheet/>",
        visitor,
        "<worksheet><sheetPr/><sheetPr2/><cols/><legacyDrawing/></worksheet>");
    assertRewritten(
        "<worksheet><dimension/><cols/></worksheet>",
        visitor,
        "<worksheet><sheetPr/><sheetPr2/><dimension/><cols/><cols/><legacyDrawing/></worksheet>");
  }

  @Test
  void aTagIsKnownAsWritten() {
    List<XmlElement> tags = new ArrayList<>();
    rewrite(
        "<a><b c='1'  d=\"&lt;'\" ><e/></b></a>",
        () ->
            children(
                tag -> {
                  tags.add(tag.withoutContent());
                  return null;
                }));
    assertThat(tags.get(0).openTag()).isEqualTo("<b c='1'  d=\"&lt;'\" >");
    assertThat(tags.get(0).attribute("d")).isEqualTo("<'");
    assertThat(tags.get(0).attribute("e")).isNull();
    assertThat(tags.get(0).attributes()).containsExactly(entry("c", "1"), entry("d", "&lt;'"));
    assertThat(tags.get(0).with("c", "$1\"").with("f", "2").with("d", null).source())
        .isEqualTo("<b f=\"2\" c=\"$1&quot;\"  />");
    assertThat(tags.get(0).with("x", null)).isEqualTo(tags.get(0));
  }

  @Test
  void theRelationshipOfAnElementIsFoundUnderAnyPrefix() {
    List<String> found = new ArrayList<>();
    rewrite(
        "<a id='0' xmlns:q='u' q:id='rId7'/>",
        () ->
            tag -> {
              found.add(tag.relationship());
              return null;
            });
    assertThat(found).containsOnly("rId7");
    found.clear();
    rewrite(
        "<a xmlns:q='u' q:ids='0' id='rId8'/>",
        () ->
            tag -> {
              found.add(tag.relationship());
              return null;
            });
    assertThat(found).containsOnly("rId8");
  }

  @Test
  void aPartInAnotherEncodingBecomesUtf8() {
    byte[] xml = "\uFEFF<a b='班'/>".getBytes(UTF_16LE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XmlRewriter.rewrite(new ByteArrayInputStream(xml), tag -> set(tag, "b", "级"), out, MOST);
    assertThat(out.toString(UTF_8)).isEqualTo("<a b='级'/>");
  }

  @Test
  void aDamagedPartIsRefused() {
    for (String xml : List.of("<a><b></a>", "<a>", "<a b='&x;'/>", "<!DOCTYPE a><a/>", "")) {
      assertThatThrownBy(() -> rewrite(xml, () -> tag -> set(tag, "b", "1")))
          .isInstanceOf(UnreadableTemplateException.class);
    }
  }

  private static XmlVisitor set(XmlTag tag, String attribute, String value) {
    tag.set(attribute, value);
    return null;
  }

  private static XmlVisitor children(XmlVisitor visitor) {
    return root -> visitor;
  }

  private static XmlVisitor children(Supplier<XmlVisitor> visitor) {
    return root -> child -> visitor.get().visit(child);
  }

  private static void assertRewritten(String xml, XmlVisitor visitor, String expected) {
    assertThat(rewrite(xml, () -> visitor)).isEqualTo(expected);
  }

  private static String rewrite(String xml, Supplier<XmlVisitor> visitor) {
    List<String> results = new ArrayList<>();
    for (int size : WINDOW_SIZES) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayInputStream in = new ByteArrayInputStream(xml.getBytes(UTF_8));
      XmlRewriter.rewrite(new Trickle(in), visitor.get(), out, MOST, size);
      results.add(out.toString(UTF_8));
    }
    assertThat(results).containsOnly(results.get(0));
    return results.get(0);
  }

  @Test
  void anElementThatIsHeldMayBeAsLargeAsTheHostAllows() {
    byte[] xml = ("<a>" + "<b/>".repeat(50) + "</a>").getBytes(UTF_8);
    XmlVisitor holding =
        tag -> {
          tag.hold();
          return null;
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XmlRewriter.rewrite(new ByteArrayInputStream(xml), holding, out, xml.length);
    assertThat(out.toByteArray()).isEqualTo(xml);
    assertThatThrownBy(
            () -> XmlRewriter.rewrite(new ByteArrayInputStream(xml), holding, out, xml.length - 1L))
        .isInstanceOfSatisfying(
            UnreadableTemplateException.class,
            refused ->
                assertThat(refused.issue().arguments())
                    .containsExactly("WORKBOOK_BYTES", String.valueOf(xml.length - 1)));
  }

  private static boolean isChanged(String xml, XmlVisitor visitor) {
    ByteArrayInputStream in = new ByteArrayInputStream(xml.getBytes(UTF_8));
    return XmlRewriter.rewrite(in, visitor, new ByteArrayOutputStream(), MOST);
  }

  private record Looking(List<String> names) implements XmlVisitor {
    @Override
    public XmlVisitor visit(XmlTag tag) {
      names.add(tag.name());
      tag.get("r");
      if (tag.name().equals("f")) {
        tag.text(text -> text);
      }
      return this;
    }
  }
}
