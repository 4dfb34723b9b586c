package org.preuve.devices.check;

import java.util.List;

/**
 * What a window says of one requirement.
 *
 * @param why code of what stood in the way, {@code TIME_CLAIMED}; empty where the numbers decided
 * @param found what was measured, as decimal numbers; empty where nothing was
 * @param intervals the first {@link #MOST} times in which it was not met, in order
 * @param count how many of these there are
 */
public record Result(
    Rule rule,
    Finding finding,
    String why,
    List<String> found,
    List<Interval> intervals,
    int count) {

  /** More marks cannot be told apart. */
  static final int MOST = 24;

  public Result {
    found = List.copyOf(found);
    intervals = List.copyOf(intervals.subList(0, Math.min(MOST, intervals.size())));
  }

  static Result met(Rule rule, List<String> found) {
    return new Result(rule, Finding.PASS, "", found, List.of(), 0);
  }

  static Result missed(Rule rule, List<String> found, List<Interval> where) {
    return new Result(rule, Finding.FAIL, "", found, where, where.size());
  }

  /** Where the numbers decide: met without an offending time. */
  static Result by(Rule rule, List<String> found, List<Interval> where) {
    return where.isEmpty() ? met(rule, found) : missed(rule, found, where);
  }

  static Result unseen(Rule rule, String why, List<String> found) {
    return new Result(rule, Finding.NOT_OBSERVABLE, why, found, List.of(), 0);
  }
}
