package org.preuve.devices.selfcheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.devices.telemetry.MessageReport;
import org.preuve.devices.telemetry.MessageReport.State;
import org.preuve.web.page.Page;

/**
 * The page.
 *
 * @param form what was pasted, kept
 * @param problem code of what is wrong with the form itself, or empty
 * @param answer empty before anything was checked
 */
public record SelfCheckView(SelfCheckForm form, String problem, Optional<Answer> answer) {

  /** Kinds of messages, as the last level of the topic. */
  public static final List<String> KINDS = List.of("t", "hello", "r");

  /**
   * What was found.
   *
   * @param header as JSON, laid out; empty if it cannot be read
   * @param claims the same
   */
  public record Answer(
      String style,
      String icon,
      String title,
      String text,
      List<LineView> lines,
      String header,
      String claims) {}

  /** One statement. */
  public record LineView(
      String part,
      String title,
      String style,
      String icon,
      String word,
      String value,
      String code,
      String why) {}

  static Answer answer(Page page, MessageReport report) {
    var verdict = report.verdict();
    return new Answer(
        style(verdict),
        icon(verdict),
        page.t("selfcheck.verdict." + verdict),
        page.t("selfcheck.verdict." + verdict + ".text"),
        report.lines().stream().map(line -> line(page, line)).toList(),
        report.header().orElse(""),
        report.claims().orElse(""));
  }

  /** For programs: {@code verdict}, {@code code} and {@code lines}. */
  static Map<String, Object> json(Page page, MessageReport report) {
    var json = new LinkedHashMap<String, Object>();
    json.put("verdict", report.verdict().name());
    json.put("code", report.refusal().map(Enum::name).orElse(""));
    json.put(
        "lines",
        report.lines().stream()
            .map(line -> line(page, line))
            .map(
                line ->
                    Map.of(
                        "part", line.part(),
                        "state", line.word(),
                        "value", line.value(),
                        "code", line.code(),
                        "why", line.why()))
            .toList());
    return json;
  }

  private static LineView line(Page page, MessageReport.Line line) {
    var key = "selfcheck." + line.part();
    var why =
        line.reason()
            .map(r -> page.t("refused." + r + ".text") + " " + page.t("refused." + r + ".cure"))
            .orElseGet(() -> page.t(key + "." + line.state()));
    return new LineView(
        line.part().name(),
        page.t(key),
        style(line.state()),
        icon(line.state()),
        page.t("selfcheck.state." + line.state()),
        line.value(),
        line.reason().map(Enum::name).orElse(""),
        why);
  }

  private static String style(State state) {
    return switch (state) {
      case RIGHT -> "ok";
      case WRONG -> "no";
      case DOUBTFUL -> "wip";
      case NOT_CHECKED -> "none";
    };
  }

  private static String icon(State state) {
    return switch (state) {
      case RIGHT -> "bi-check-circle-fill";
      case WRONG -> "bi-x-square-fill";
      case DOUBTFUL -> "bi-question-circle-fill";
      case NOT_CHECKED -> "bi-dash-circle";
    };
  }
}
