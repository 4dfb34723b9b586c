package org.preuve.badges.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/**
 * A page of the log.
 *
 * @param style of the check's outcome: {@code ok}, {@code wip} where a part was checked, or {@code
 *     no}
 * @param outcome in words
 * @param older path of the next page
 */
public record LogView(String style, String outcome, List<Row> rows, Optional<String> older) {

  private static final int PAGE = 50;

  /**
   * One row.
   *
   * @param read whether what it says can be read
   */
  public record Row(
      long number,
      String at,
      String action,
      String badge,
      String holder,
      String actor,
      Optional<String> approver,
      String reason,
      String sha256,
      boolean read) {}

  static LogView of(
      Page page,
      List<LogRow> rows,
      Map<UserId, String> names,
      UnaryOperator<String> achievement,
      AwardLog.Outcome check) {
    var known = new HashMap<String, String>();
    return new LogView(
        check.broken().isPresent() ? "no" : check.all() ? "ok" : "wip",
        check
            .broken()
            .map(number -> page.t("log.broken", Long.toString(number)))
            .orElseGet(() -> page.t(check.all() ? "log.whole" : "log.part", check.rows())),
        rows.stream()
            .map(row -> row(page, row, names, id -> known.computeIfAbsent(id, achievement)))
            .toList(),
        rows.size() < PAGE
            ? Optional.empty()
            : Optional.of(page.url("/award-log?before=" + rows.get(rows.size() - 1).number())));
  }

  private static Row row(
      Page page, LogRow row, Map<UserId, String> names, UnaryOperator<String> achievement) {
    return LogEntry.read(row.content())
        .map(entry -> row(page, row, entry, names, achievement))
        .orElseGet(() -> unreadable(page, row));
  }

  private static Row unreadable(Page page, LogRow row) {
    return new Row(
        row.number(),
        "",
        page.t("log.unreadable"),
        "",
        "",
        "",
        Optional.empty(),
        "",
        row.sha256(),
        false);
  }

  private static Row row(
      Page page,
      LogRow row,
      LogEntry entry,
      Map<UserId, String> names,
      UnaryOperator<String> achievement) {
    return new Row(
        row.number(),
        page.dateTime(entry.at()),
        page.t("log.action." + entry.action()),
        achievement.apply(entry.achievement()),
        names.getOrDefault(entry.recipient(), ""),
        names.getOrDefault(entry.actor(), ""),
        entry.approver().map(second -> names.getOrDefault(second, "")),
        entry.reason(),
        row.sha256(),
        true);
  }
}
