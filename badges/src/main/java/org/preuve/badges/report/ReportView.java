package org.preuve.badges.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.preuve.web.page.Page;

/**
 * The form about one badge.
 *
 * @param action where it goes
 * @param badge path of the badge's page
 * @param refusal why it was not taken
 */
public record ReportView(
    String action,
    String badge,
    ReportForm form,
    List<Topic> topics,
    Optional<ReportReason> refusal,
    boolean done) {

  /** One of the subjects to choose from. */
  public record Topic(String value, String words, boolean chosen) {}

  static String path(String badge) {
    return "/b/" + badge + "/report";
  }

  static ReportView of(
      Page page, String id, ReportForm form, Optional<ReportReason> refusal, boolean done) {
    return new ReportView(
        path(id),
        "/b/" + id,
        form,
        Arrays.stream(ReportTopic.values())
            .map(
                one ->
                    new Topic(
                        one.name(), page.t("report.topic." + one), one.name().equals(form.topic())))
            .toList(),
        refusal,
        done);
  }
}
