package io.github.visiontemplate.poi.internal.errors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.rewrite.XmlRewriter;
import io.github.visiontemplate.poi.internal.xml.Edition;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.table.CellPosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentsTest {

  private static final CellPosition B2 = new CellPosition(2, 1);
  private static final String SIGN = "【校验提示】";
  private static final String OURS = "<r><t>" + SIGN + "&#10;wrong</t></r>";
  private static final String THEIRS = "<r><rPr><b/></rPr><t>老师</t></r>";

  @Test
  void aSheetWithoutCommentsGetsTheFirst() {
    String empty = Comments.empty(Edition.TRANSITIONAL);
    Comments comments = Comments.begin(Edition.TRANSITIONAL, Locale.CHINESE);
    assertThat(comments.isChanged()).isFalse();
    comments.add(B2, "a < b");
    comments.finish();
    assertThat(comments.isChanged()).isTrue();
    assertThat(comments.added()).containsExactly(B2);
    assertThat(comments.dropped()).isEmpty();
    assertThat(rewritten(comments, empty))
        .isEqualTo(
            empty
                .replace("<authors>", "<authors><author>" + SIGN + "</author>")
                .replace(
                    "<commentList>",
                    "<commentList><comment ref=\"B2\" authorId=\"0\"><text>"
                        + OURS.replace("wrong", "a &lt; b")
                        + "</text></comment>"));
  }

  @Test
  void weAreTheLastAuthorAndOnlyOnce() {
    String part = part("<author>甲</author><author>乙</author>", comment("A1", THEIRS));
    assertThat(added(part))
        .isEqualTo(
            part(
                "<author>甲</author><author>乙</author><author>" + SIGN + "</author>",
                comment("A1", THEIRS) + newComment(2)));
    String known = "<author>甲</author><author>" + SIGN + "</author><author>乙</author>";
    assertThat(added(part(known, ""))).isEqualTo(part(known, newComment(1)));
  }

  @Test
  void ourTextStandsBehindThatOfTheSchool() {
    String behind = OURS.replace("<t>", "<t xml:space=\"preserve\">&#10;");
    assertThat(added(part("<author>甲</author>", comment("B2", THEIRS))))
        .isEqualTo(part("<author>甲</author>", comment("B2", THEIRS + behind)));
    assertThat(added(part("<author>甲</author>", comment("B2", "<t>老师</t><phoneticPr/>"))))
        .isEqualTo(part("<author>甲</author>", comment("B2", "<r><t>老师</t></r>" + behind)));
    String old = THEIRS + "<r><t>见面 \n" + SIGN + " old</t></r><r><t>more of ours</t></r>";
    assertThat(added(part("<author>甲</author>", comment("B2", old))))
        .isEqualTo(part("<author>甲</author>", comment("B2", THEIRS + "<r><t>见面</t></r>" + behind)));
    assertThat(added(part("<author>甲</author>", comment("B2", OURS.replace("wrong", "old")))))
        .isEqualTo(part("<author>甲</author>", comment("B2", OURS)));
  }

  @Test
  void textsThatAreNotAddedAgainGo() {
    String part =
        part("", comment("A1", OURS) + comment("B1", THEIRS + OURS) + comment("C1", THEIRS));
    Comments comments = comments(part);
    comments.finish();
    assertThat(comments.isChanged()).isTrue();
    assertThat(comments.dropped()).containsExactly("A1");
    assertThat(rewritten(comments, part))
        .isEqualTo(part("", comment("B1", THEIRS) + comment("C1", THEIRS)));
  }

  @Test
  void nothingIsChangedWhereNoneIsOurs() {
    String part = part("<author>甲</author>", comment("A1", THEIRS));
    Comments comments = comments(part);
    comments.finish();
    assertThat(comments.isChanged()).isFalse();
    assertThat(rewritten(comments, part)).isEqualTo(part);
  }

  @Test
  void onlyATextGoneIsAChange() {
    Comments comments = comments(part("", comment("A1", OURS)));
    comments.finish();
    assertThat(comments.isChanged()).isTrue();
    Comments shortened = comments(part("", comment("A1", THEIRS + OURS)));
    shortened.finish();
    assertThat(shortened.isChanged()).isTrue();
    assertThat(shortened.dropped()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aThreadIsLeftToItsProgram(int author) {
    String authors =
        author == 0
            ? "<author>tc={1}</author><author>甲</author>"
            : "<author>甲</author><author>tc={1}</author>";
    String part =
        part(
            authors,
            comment("B2", THEIRS).replace("authorId=\"0\"", "authorId=\"" + author + "\""));
    Comments comments = comments(part);
    comments.add(B2, "wrong");
    comments.finish();
    assertThat(comments.isChanged()).isFalse();
    assertThat(rewritten(comments, part)).isEqualTo(part);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1", "99", "x"})
  void aCommentOfNoAuthorIsNoThread(String author) {
    String part =
        part("<author>tc={1}</author>", comment("B2", "").replace("\"0\"", "\"" + author + "\""));
    assertThat(added(part)).contains(OURS);
  }

  @Test
  void aPartWithoutAListIsDamage() {
    XmlElement none = XmlElement.of("<comments/>");
    assertThatThrownBy(() -> Comments.of(none, "xl/comments1.xml", Locale.CHINESE))
        .isInstanceOf(UnreadableTemplateException.class)
        .hasMessageContaining("xl/comments1.xml");
  }

  private static String added(String part) {
    Comments comments = comments(part);
    comments.add(B2, "wrong");
    comments.finish();
    assertThat(comments.dropped()).isEmpty();
    assertThat(comments.added()).isIn(Set.of(), Set.of(B2));
    return rewritten(comments, part);
  }

  private static Comments comments(String part) {
    return Comments.of(XmlElement.of(part), "part", Locale.CHINESE);
  }

  private static String rewritten(Comments comments, String part) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XmlRewriter.rewrite(
        new ByteArrayInputStream(part.getBytes(UTF_8)), comments::rewrite, out, 1 << 24);
    return out.toString(UTF_8);
  }

  private static String part(String authors, String list) {
    return "<comments><authors>"
        + authors
        + "</authors><commentList>"
        + list
        + "</commentList></comments>";
  }

  private static String comment(String ref, String runs) {
    return "<comment ref=\"" + ref + "\" authorId=\"0\"><text>" + runs + "</text></comment>";
  }

  private static String newComment(int author) {
    return comment("B2", OURS).replace("\"0\"", "\"" + author + "\"");
  }
}
