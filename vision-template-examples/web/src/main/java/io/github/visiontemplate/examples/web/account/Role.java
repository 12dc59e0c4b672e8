package io.github.visiontemplate.examples.web.account;

/** For whom an account acts. */
public enum Role {
  /** A school, for its own pupils. */
  SCHOOL,
  /** A district, for the pupils of its schools. */
  DISTRICT,
  /** The city: sees summaries of all schools, never a pupil, and keeps accounts and calendar. */
  CITY
}
