package io.github.visiontemplate.poi.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.limit.ReadLimit;

/**
 * Creates the exceptions that refuse a file, each with the arguments that its message needs.
 * Messages of other libraries are left out, because they may quote personal data.
 */
public final class Refusal {

  private static final int LONGEST = 200;

  private Refusal() {}

  /**
   * Returns the refusal of a file that is not an xlsx workbook but looks like a file of another
   * kind.
   */
  public static UnreadableTemplateException notXlsx(FileKind found) {
    return refusal(IssueCode.NOT_XLSX, found.name());
  }

  /** Returns the refusal of a workbook of Excel 97–2003. */
  public static UnreadableTemplateException legacyXls() {
    return refusal(IssueCode.LEGACY_XLS);
  }

  /** Returns the refusal of a workbook that needs a password. */
  public static UnreadableTemplateException encrypted() {
    return refusal(IssueCode.ENCRYPTED);
  }

  /** Returns the refusal of a workbook that a sensitivity label encrypts. */
  public static UnreadableTemplateException encryptedByLabel() {
    return refusal(IssueCode.ENCRYPTED, "LABEL");
  }

  /**
   * Returns the refusal of a damaged file. The place of the damage may be empty; a long one is cut.
   */
  public static UnreadableTemplateException corrupt(String place) {
    return refusal(
        IssueCode.CORRUPT, place.length() <= LONGEST ? place : place.substring(0, LONGEST) + "…");
  }

  /** Returns the refusal of a damaged file, with the exception that revealed the damage. */
  public static UnreadableTemplateException corrupt(String place, Exception cause) {
    return new UnreadableTemplateException(corrupt(place).issue(), cause);
  }

  /** Returns the refusal of a file that exceeds a limit. */
  public static UnreadableTemplateException tooLarge(ReadLimit limit, long most) {
    return refusal(IssueCode.TOO_LARGE, limit.name(), Long.toString(most));
  }

  private static UnreadableTemplateException refusal(IssueCode code, Object... arguments) {
    return new UnreadableTemplateException(Issue.ofFile(code, arguments));
  }
}
