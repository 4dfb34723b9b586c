package org.preuve.badges.report;

import java.util.Arrays;
import java.util.Optional;

/** What a report is about. Texts: {@code report.topic.<NAME>}. */
public enum ReportTopic {
  /** The badge is shown by, or names, somebody else. */
  PERSON,
  /** What it says is not so. */
  CONTENT,
  /** It shows what should not be public. */
  PRIVACY,
  OTHER;

  static Optional<ReportTopic> of(String name) {
    return Arrays.stream(values()).filter(topic -> topic.name().equals(name)).findFirst();
  }
}
