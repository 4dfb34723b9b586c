package org.preuve.lti.admin.platforms;

import java.time.Duration;
import java.util.Map;
import org.preuve.lti.refusal.RefusedLaunch;
import org.preuve.web.page.Page;

/**
 * One refused launch.
 *
 * @param day date of the refusal
 * @param time with seconds, by our clock
 * @param platform whose launch it was, empty on the platform's own page
 * @param clocks the two clocks, empty where time is not the matter
 * @param cure what an administrator does about it
 */
public record RefusalRow(
    String day,
    String time,
    String code,
    String platform,
    String cause,
    String detail,
    String clocks,
    String cure) {

  /**
   * In words.
   *
   * @param hosts of the platforms by row id; none on a platform's own page
   */
  static RefusalRow of(Page page, RefusedLaunch refused, Map<Long, String> hosts) {
    var code = refused.code();
    return new RefusalRow(
        page.date(refused.refusedAt()),
        page.seconds(refused.refusedAt()),
        code,
        hosts.isEmpty() ? "" : platform(page, refused, hosts),
        page.t("admin.cause." + code),
        refused.detail().isEmpty() ? "" : page.t("admin.refused.detail", refused.detail()),
        clocks(page, refused),
        page.t("admin.cure." + code));
  }

  private static String platform(Page page, RefusedLaunch refused, Map<Long, String> hosts) {
    var known = refused.registration().map(hosts::get);
    if (known.isPresent()) {
      return known.get();
    }
    return refused.issuer().isEmpty()
        ? page.t("admin.refused.unknown")
        : page.t("admin.refused.unknown-named", refused.issuer());
  }

  private static String clocks(Page page, RefusedLaunch refused) {
    if (!refused.code().equals("LTI_TIME") || refused.issuedAt().isEmpty()) {
      return "";
    }
    var theirs = refused.issuedAt().get();
    var seconds = Duration.between(theirs, refused.refusedAt()).abs().toSeconds();
    return page.t(
        "admin.refused.clocks",
        page.seconds(theirs),
        page.seconds(refused.refusedAt()),
        seconds,
        refused.endsAt().map(page::seconds).orElse("–"));
  }
}
