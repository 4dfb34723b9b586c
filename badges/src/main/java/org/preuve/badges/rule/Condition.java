package org.preuve.badges.rule;

/**
 * One of the things that a rule asks for; all of them must hold.
 *
 * @param subject code of a competency, id of a criterion, label of a mark, or id of a design
 * @param value least mark, {@code 14/20}, or least level, {@code L2}; empty for the others
 */
public record Condition(Kind kind, String subject, String value) {

  /** What is asked for; each has texts {@code rule.say.<NAME>} and {@code rule.ground.<NAME>}. */
  public enum Kind {
    /** A released decision in force says that a competency is acquired. */
    COMPETENCY,
    /** The last released decision about a criterion says that it is met. */
    CRITERION,
    /** A mark with that label is at least so high. */
    MARK,
    /** A badge of that design is held and valid. */
    BADGE,
    /** A competency was acquired on a piece that a device measured at that level or above. */
    MEASURED
  }

  static Condition of(Kind kind, String subject) {
    return new Condition(kind, subject, "");
  }
}
