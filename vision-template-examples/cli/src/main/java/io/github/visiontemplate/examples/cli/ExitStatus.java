package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;

/** The exit status of the command line. The codes are part of the contract with its users. */
enum ExitStatus {
  /**
   * The command succeeded. In the mode that stores only valid rows, some rows may have been left
   * out.
   */
  DONE(0),
  /** The file was read but refused. Nothing was stored. */
  REFUSED(1),
  /** The command line is wrong, for example an unknown option or a path that does not exist. */
  USAGE(2),
  /** The file cannot be read as a template or roster. */
  UNREADABLE(3),
  /** The database failed. */
  DATABASE(4),
  /** This program has a defect. */
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
      case FILLED, CHECKED -> DONE;
      case REJECTED -> REFUSED;
      case UNREADABLE -> UNREADABLE;
    };
  }
}
