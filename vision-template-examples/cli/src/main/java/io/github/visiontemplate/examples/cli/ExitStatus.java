package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;

/** The exit status of the command line; the codes are part of its contract. */
enum ExitStatus {
  /** Done; in the mode for valid rows some rows may have been left out. */
  DONE(0),
  /** The file was read and refused; nothing was stored. */
  REFUSED(1),
  /** Wrong usage, such as an unknown option or a path that does not exist. */
  USAGE(2),
  /** The file is not readable as a template or roster. */
  UNREADABLE(3),
  /** The database failed. */
  DATABASE(4),
  /** A defect of this program. */
  DEFECT(70);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static ExitStatus of(ImportReport.Status status) {
    return switch (status) {
      case STORED, CHECKED -> DONE;
      case REJECTED -> REFUSED;
      case UNREADABLE -> UNREADABLE;
    };
  }

  static ExitStatus of(FillReport.Status status) {
    return switch (status) {
      case FILLED -> DONE;
      case REJECTED -> REFUSED;
      case UNREADABLE -> UNREADABLE;
    };
  }
}
