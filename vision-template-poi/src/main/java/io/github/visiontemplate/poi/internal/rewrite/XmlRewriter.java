package io.github.visiontemplate.poi.internal.rewrite;

import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.XmlScanner;
import io.github.visiontemplate.poi.internal.xml.XmlScanner.Token;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Copies an XML part of any size and changes some of its elements. A {@link XmlVisitor} decides
 * what changes. Everything else stays byte for byte as it was; a part in another encoding becomes
 * UTF-8. Only elements that are held are in memory as a whole.
 */
public final class XmlRewriter {

  private final ByteWindow window;
  private final XmlScanner xml;
  private final RewriterOutput output;
  private final XmlTag tag;
  private final List<Frame> open = new ArrayList<>();
  private final int batch;
  private int depth;

  /** An open element. */
  private static final class Frame {
    private @Nullable XmlVisitor visitor;
    private @Nullable XmlHold hold;
    private int holdPlace;
    private boolean omitted;
    private @Nullable TextEdit text;
    private int textEnd;
    private List<Supplier<String>> last = List.of();
  }

  private XmlRewriter(
      InputStream part, XmlVisitor root, OutputStream out, long most, int windowSize) {
    xml = new XmlScanner(part, most, windowSize);
    window = xml.window();
    batch = windowSize / 2;
    output = new RewriterOutput(window, out, most);
    tag = new XmlTag(xml);
    frame(0).visitor = root;
  }

  /**
   * Copies a part. Returns whether the copy differs from the part. Neither stream is closed.
   *
   * @param root is notified of the root element
   * @param most how many bytes the window may have in memory, and how many the held elements
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is damaged, or
   *     more bytes would be in memory
   * @throws java.io.UncheckedIOException if a stream fails
   */
  public static boolean rewrite(InputStream part, XmlVisitor root, OutputStream out, long most) {
    return rewrite(part, root, out, most, ByteWindow.USUAL_SIZE);
  }

  static boolean rewrite(
      InputStream part, XmlVisitor root, OutputStream out, long most, int windowSize) {
    XmlRewriter rewriter = new XmlRewriter(part, root, out, most, windowSize);
    rewriter.run();
    return rewriter.output.isChanged();
  }

  private void run() {
    for (Token token = xml.next(); token != Token.EOF; token = xml.next()) {
      switch (token) {
        case START -> start();
        case END -> end();
        case TEXT, CDATA -> text(token == Token.CDATA);
        default -> {}
      }
      if (window.position() - window.pinned() > batch && frame(depth).text == null) {
        output.copyAll();
      }
    }
    output.copyAll();
    output.flush();
  }

  private void start() {
    Frame parent = frame(depth);
    parent.text = null;
    Frame frame = frame(++depth);
    frame.visitor = null;
    frame.hold = null;
    frame.omitted = false;
    frame.text = null;
    frame.last = List.of();
    if (parent.visitor != null) {
      tag.begin();
      frame.visitor = parent.visitor.visit(tag);
      open(frame);
    }
  }

  private void open(Frame frame) {
    output.copyTo(xml.start() - window.pinned());
    if (!tag.before().isEmpty()) {
      output.writeOut();
      tag.before().forEach(addition -> output.insert(addition.get()));
    }
    if (tag.isDropped()) {
      frame.omitted = true;
      output.omit();
    }
    frame.hold = tag.held();
    if (frame.hold != null) {
      frame.holdPlace = output.hold();
    }
    tag.write(output);
    if (xml.isSelfClosing()) {
      fill();
    } else {
      enter(frame);
    }
  }

  /** Adds the new content to an element that is written as one tag. */
  private void fill() {
    UnaryOperator<String> replacement = tag.replacement();
    StringBuilder content = new StringBuilder(tag.first());
    if (replacement != null) {
      content.append(XmlText.escaped(replacement.apply("")));
    }
    tag.last().forEach(addition -> content.append(addition.get()));
    if (!content.isEmpty()) {
      int end = window.position() - window.pinned();
      output.copyTo(end - "/>".length());
      output.replaceTo(end, ">" + content + "</" + tag.fullName() + ">");
    }
  }

  private void enter(Frame frame) {
    UnaryOperator<String> replacement = tag.replacement();
    frame.last = tag.last();
    if (replacement == null && tag.first().isEmpty()) {
      return;
    }
    int end = window.position() - window.pinned();
    output.copyTo(end);
    output.insert(tag.first());
    if (replacement != null) {
      frame.text = new TextEdit(replacement, tag.isTextLater());
      frame.textEnd = end;
    }
  }

  private void text(boolean literal) {
    Frame frame = frame(depth);
    TextEdit edit = frame.text;
    if (edit != null) {
      edit.add(
          XmlText.decode(window.bytes(), xml.textStart(), xml.textEnd(), literal), xml.location());
      frame.textEnd = window.position() - window.pinned();
    }
  }

  private void end() {
    Frame frame = frame(depth--);
    TextEdit edit = frame.text;
    if (edit != null) {
      edit.write(frame.textEnd, output);
    }
    if (!frame.last.isEmpty()) {
      output.copyTo(xml.start() - window.pinned());
      frame.last.forEach(addition -> output.insert(addition.get()));
    }
    boolean dropped = frame.omitted;
    XmlHold hold = frame.hold;
    if (hold != null) {
      dropped |= hold.isDropped();
      output.release(frame.holdPlace, dropped);
    }
    if (frame.omitted) {
      output.resume();
    }
    XmlHold parent = frame(depth).hold;
    if (parent != null) {
      parent.count(dropped);
    }
    frame.text = null;
  }

  private Frame frame(int index) {
    while (open.size() <= index) {
      open.add(new Frame());
    }
    return open.get(index);
  }
}
