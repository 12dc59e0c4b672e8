package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.sheet.ExcelEscapes;
import io.github.visiontemplate.poi.internal.xml.XmlReader;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.util.Optional;

/** The shared strings of a workbook: texts that several cells can use. */
public final class SharedStrings {

  private final String place;
  private final TextTable texts = new TextTable();
  private long characters;

  private SharedStrings(String place) {
    this.place = place;
  }

  /**
   * Reads the texts. A workbook without this part has no shared texts.
   *
   * @param most how many texts there may be
   * @param maxCharacters how many characters each text may have
   * @param maxTogether how many characters all texts together may have
   */
  public static SharedStrings read(
      Optional<PartName> part, ZipArchive archive, int most, int maxCharacters, long maxTogether) {
    SharedStrings strings = new SharedStrings(part.map(PartName::path).orElse("sharedStrings"));
    part.ifPresent(
        name ->
            XmlReader.readLarge(
                archive,
                name,
                root ->
                    root.children(item -> strings.add(item, most, maxCharacters, maxTogether))));
    return strings;
  }

  /**
   * Returns the text at an index.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if there is no text at that
   *     index
   */
  public String get(int index) {
    if (index < 0 || index >= texts.size()) {
      throw Refusal.corrupt(place);
    }
    return texts.get(index);
  }

  /** Returns the number of texts. */
  public int size() {
    return texts.size();
  }

  private void add(XmlReader item, int most, int maxCharacters, long maxTogether) {
    if (!item.element().equals("si")) {
      return;
    }
    if (texts.size() == most) {
      throw Refusal.tooLarge(ReadLimit.SHARED_STRINGS, most);
    }
    StringBuilder text = new StringBuilder();
    item.children(child -> append(child, text, maxCharacters));
    if (text.length() > maxCharacters) {
      throw Refusal.tooLarge(ReadLimit.TEXT_LENGTH, maxCharacters);
    }
    characters += text.length();
    if (characters > maxTogether) {
      throw Refusal.tooLarge(ReadLimit.SHARED_CHARACTERS, maxTogether);
    }
    if (!texts.add(text.toString())) {
      throw Refusal.tooLarge(ReadLimit.SHARED_CHARACTERS, maxTogether);
    }
  }

  /**
   * Appends the text of an element. Phonetic hints ({@code rPh}) do not belong to the text and are
   * skipped.
   */
  private static void append(XmlReader element, StringBuilder text, int maxCharacters) {
    switch (element.element()) {
      case "t" -> text.append(ExcelEscapes.decode(element.text(maxCharacters)));
      case "r" -> element.children(child -> append(child, text, maxCharacters));
      default -> {}
    }
  }
}
