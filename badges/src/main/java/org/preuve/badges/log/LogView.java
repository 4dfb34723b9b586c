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
 * @param outcome of the chain, in words
 * @param witness how it compares with the newest checkpoint, in words
 * @param older path of the next page
 */
public record LogView(
    String style,
    String outcome,
    String witness,
    Signed signed,
    List<Row> rows,
    Optional<String> older) {

  private static final int PAGE = 50;

  /**
   * What there is of checkpoints.
   *
   * @param note the newest one
   * @param verifier the key for programs that verify notes
   * @param compared what a checkpoint that was brought comes to, in words, with its style
   */
  public record Signed(
      Optional<String> note, Optional<String> verifier, Optional<Compared> compared) {}

  /** A checkpoint that was brought. */
  public record Compared(String style, String words, String text) {}

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
      Checkpoints.Found found,
      Signed signed) {
    var known = new HashMap<String, String>();
    return new LogView(
        style(found),
        chain(page, found.chain()),
        witness(page, found),
        signed,
        rows.stream()
            .map(row -> row(page, row, names, id -> known.computeIfAbsent(id, achievement)))
            .toList(),
        rows.size() < PAGE
            ? Optional.empty()
            : Optional.of(page.url("/award-log?before=" + rows.get(rows.size() - 1).number())));
  }

  /** Green only where every row was recomputed and is what was signed. */
  static String style(Checkpoints.Found found) {
    return found.broken() ? "no" : found.good() ? "ok" : "wip";
  }

  private static String chain(Page page, AwardLog.Outcome check) {
    return check
        .broken()
        .map(number -> page.t("log.broken", Long.toString(number)))
        .orElseGet(() -> page.t(check.all() ? "log.whole" : "log.part", check.rows()));
  }

  static String witness(Page page, Checkpoints.Found found) {
    return page.t(
        "log.witness." + found.witness(),
        found.size(),
        found.at().map(page::dateTime).orElse("–"),
        Math.max(0, found.chain().rows() - found.size()));
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
        entry.actor().equals(LogEntry.ADMINISTRATION)
            ? page.t("log.administration")
            : names.getOrDefault(entry.actor(), ""),
        entry.approver().map(second -> names.getOrDefault(second, "")),
        entry.reason(),
        row.sha256(),
        true);
  }
}
