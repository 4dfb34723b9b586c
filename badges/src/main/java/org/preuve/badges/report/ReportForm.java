package org.preuve.badges.report;

import java.util.Optional;

/**
 * What somebody wrote.
 *
 * @param topic name of a {@link ReportTopic}
 * @param said in words
 * @param contact how to answer, may be empty
 */
public record ReportForm(String topic, String said, String contact) {

  /** Letters that are kept. */
  public static final int LONGEST = 2000;

  static final int LONGEST_CONTACT = 200;

  static final ReportForm EMPTY = new ReportForm("", "", "");

  static ReportForm of(String topic, String said, String contact) {
    return new ReportForm(topic, clean(said), clean(contact));
  }

  /** Lines stay; nothing in it is invisible or turns the direction of what stands around it. */
  private static String clean(String text) {
    return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\n]]", "").strip();
  }

  Optional<ReportReason> problem() {
    if (ReportTopic.of(topic).isEmpty()) {
      return Optional.of(ReportReason.REPORT_TOPIC);
    }
    if (said.isEmpty()) {
      return Optional.of(ReportReason.REPORT_TEXT);
    }
    return said.length() > LONGEST || contact.length() > LONGEST_CONTACT
        ? Optional.of(ReportReason.REPORT_LONG)
        : Optional.empty();
  }
}
