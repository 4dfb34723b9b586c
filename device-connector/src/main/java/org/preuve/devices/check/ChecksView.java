package org.preuve.devices.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.Durations;
import org.preuve.devices.check.FrozenChecks.Applied;
import org.preuve.web.page.Page;

/**
 * What the checks of a window show.
 *
 * @param ratio how many requirements are met, in words
 * @param tone {@code ok}, {@code wip} or {@code no}
 * @param sets with their requirements
 * @param marks times to mark on charts, numbered as in the rows
 * @param again whether reckoning again gave the same; empty where nothing is frozen
 */
public record ChecksView(
    String ratio, String tone, List<Set> sets, List<Mark> marks, Optional<Boolean> again) {

  /** How far a good result may be believed. */
  public enum Trust {
    /** Nothing limits it. */
    WHOLE,
    /** A simulator. */
    SIMULATED,
    /** Messages or times of the window are not what they claim. */
    NONE
  }

  /** One set; without rows where it was left out. */
  public record Set(
      String title,
      int version,
      String competency,
      boolean leftOut,
      int demanded,
      List<Row> rows) {}

  /** One requirement. */
  public record Row(
      String requirement,
      String verdict,
      String tone,
      String found,
      List<Numbered> intervals,
      int more) {}

  /** An offending time in words. */
  public record Numbered(int number, String text) {}

  /**
   * An offending time.
   *
   * @param series SenML name of the only chart that it belongs to; empty for all
   */
  public record Mark(int number, Interval interval, String series) {}

  /** Of results; {@code again} says what reckoning anew gave, if it was done. */
  public static ChecksView of(
      Page page, List<Applied> applied, Trust trust, Optional<Boolean> again) {
    var marks = new ArrayList<Mark>();
    var sets = applied.stream().map(set -> set(page, set, trust, marks)).toList();
    var results = applied.stream().flatMap(set -> set.results().stream()).toList();
    var ratio = ratio(page, results, leftOut(applied));
    return new ChecksView(
        trust == Trust.SIMULATED ? page.t("proof.verdict-simulated", ratio) : ratio,
        tone(results, applied, trust, again),
        sets,
        List.copyOf(marks),
        again);
  }

  /** Requirements of sets that were left out. */
  private static int leftOut(List<Applied> applied) {
    return applied.stream().filter(Applied::leftOut).mapToInt(set -> set.rules().size()).sum();
  }

  private static String ratio(Page page, List<Result> results, int leftOut) {
    return page.t(
        "check.ratio",
        count(results, Finding.PASS),
        results.size(),
        count(results, Finding.NOT_OBSERVABLE),
        leftOut);
  }

  private static String tone(
      List<Result> results, List<Applied> applied, Trust trust, Optional<Boolean> again) {
    var whole = trust == Trust.WHOLE && applied.stream().noneMatch(Applied::leftOut);
    if (trust == Trust.NONE || !again.orElse(true) || count(results, Finding.FAIL) > 0) {
      return "no";
    }
    return whole && !results.isEmpty() && count(results, Finding.PASS) == results.size()
        ? "ok"
        : "wip";
  }

  private static int count(List<Result> results, Finding finding) {
    return (int) results.stream().filter(result -> result.finding() == finding).count();
  }

  private static Set set(Page page, Applied set, Trust trust, List<Mark> marks) {
    return new Set(
        set.title(),
        set.version(),
        set.competency(),
        set.leftOut(),
        set.rules().size(),
        set.results().stream().map(result -> row(page, result, trust, marks)).toList());
  }

  private static Row row(Page page, Result result, Trust trust, List<Mark> marks) {
    var numbered = new ArrayList<Numbered>();
    for (var interval : result.intervals()) {
      var mark = new Mark(marks.size() + 1, interval, result.rule().series());
      marks.add(mark);
      numbered.add(new Numbered(mark.number(), text(page, interval)));
    }
    var simulated = trust == Trust.SIMULATED && result.finding() == Finding.PASS;
    return new Row(
        RuleWords.of(page, result.rule()),
        page.t("check." + (simulated ? "SIMULATED" : result.finding())),
        tone(result.finding(), trust),
        RuleWords.found(page, result),
        List.copyOf(numbered),
        result.count() - numbered.size());
  }

  private static String tone(Finding finding, Trust trust) {
    return switch (finding) {
      case PASS -> trust == Trust.WHOLE ? "ok" : "wip";
      case FAIL -> "no";
      case NOT_OBSERVABLE -> "wip";
    };
  }

  private static String text(Page page, Interval interval) {
    return interval.length().isZero()
        ? page.t("check.moment", page.seconds(interval.from()))
        : page.t(
            "check.interval",
            page.seconds(interval.from()),
            page.seconds(interval.to()),
            Durations.shown(page, interval.length()));
  }
}
