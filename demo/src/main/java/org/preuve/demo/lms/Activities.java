package org.preuve.demo.lms;

/** Activities of the course and their columns in the grade book. */
final class Activities {

  /** As in a Moodle whose tool "always" accepts grades. */
  static final double DEFAULT_MAXIMUM = 100;

  private Activities() {}

  /** The records with that activity and a grade column for it. */
  static Records withLink(Records before, Records.Link link, double maximum) {
    var numbered = before.next();
    var item =
        new Records.Item(
            Integer.toString(numbered.lastId()),
            link.clientId(),
            link.title(),
            maximum,
            link.id(),
            null,
            null);
    return numbered.with(link).with(item);
  }
}
