package io.github.visiontemplate.validate;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Drafts around one without findings, examined on 2025-10-15 and looked at on 2025-11-01 in
 * Beijing.
 */
final class Drafts {

  static final LocalDate TODAY = LocalDate.of(2025, 11, 1);
  static final LocalDate EXAM_DATE = LocalDate.of(2025, 10, 15);
  static final LocalDate BIRTH_DATE = LocalDate.of(2015, 5, 1);
  static final EyeDraft EYE = eye("4.8", "-1.25", "-0.50", "90");
  static final ScreeningDraft GOOD = with(EYE);

  private Drafts() {}

  /** Half past midnight in Beijing, where UTC is still a day behind. */
  static Clock clock() {
    return Clock.fixed(Instant.parse("2025-10-31T16:30:00Z"), ZoneId.of("Asia/Shanghai"));
  }

  static EyeDraft eye(String acuity, String sphere, String cylinder, String axis) {
    return new EyeDraft(number(acuity), number(sphere), number(cylinder), number(axis));
  }

  static ScreeningDraft with(EyeDraft right) {
    return new ScreeningDraft(right, EYE, false, EXAM_DATE, BIRTH_DATE);
  }

  static ScreeningDraft examinedOn(LocalDate examDate) {
    return new ScreeningDraft(EYE, EYE, false, examDate, BIRTH_DATE);
  }

  private static BigDecimal number(String text) {
    return text == null || text.isEmpty() ? null : new BigDecimal(text);
  }
}
