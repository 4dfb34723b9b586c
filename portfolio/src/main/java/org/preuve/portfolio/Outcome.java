package org.preuve.portfolio;

/** What somebody says about one competency or criterion. Neither framework gives a finer scale. */
public enum Outcome {
  NOT_ACQUIRED("no"),
  IN_PROGRESS("wip"),
  ACQUIRED("ok"),
  /** Neither met nor missing. */
  EXEMPT("ex");

  private final String mark;

  Outcome(String mark) {
    this.mark = mark;
  }

  /** Style of the mark: {@code no}, {@code wip}, {@code ok} or {@code ex}. */
  public String mark() {
    return mark;
  }
}
