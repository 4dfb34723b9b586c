package org.preuve.lti.admin.doctor;

import java.util.List;
import org.preuve.web.page.Page;

/**
 * One point of the doctor's list.
 *
 * @param style {@code ok}, {@code no} or {@code none}
 * @param icon of bootstrap-icons
 * @param statement what is affirmed or denied
 * @param answer yes, no, not checked
 * @param cure empty where there is nothing to do
 */
public record DiagnosisView(
    String style, String icon, String statement, String answer, String why, String cure) {

  public static List<DiagnosisView> all(Page page, List<Diagnosis> findings) {
    return findings.stream().map(f -> of(page, f)).toList();
  }

  private static DiagnosisView of(Page page, Diagnosis finding) {
    var arguments = finding.arguments().toArray();
    var point = "admin.point." + finding.point();
    var cure = "admin.found." + finding.reason() + ".cure";
    var answer = page.t("admin.answer." + finding.verdict());
    return new DiagnosisView(
        style(finding.verdict()),
        icon(finding.verdict()),
        page.has(point) ? page.t(point) : page.t("admin.point.scope", finding.point()),
        answer,
        page.t("admin.found." + finding.reason(), arguments),
        page.has(cure) ? page.t(cure, arguments) : "");
  }

  private static String style(Diagnosis.Verdict verdict) {
    return switch (verdict) {
      case YES -> "ok";
      case NO -> "no";
      case NOT_CHECKED -> "none";
    };
  }

  private static String icon(Diagnosis.Verdict verdict) {
    return switch (verdict) {
      case YES -> "check-circle-fill";
      case NO -> "x-circle-fill";
      case NOT_CHECKED -> "dash-circle";
    };
  }
}
