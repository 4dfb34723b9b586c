package org.preuve.demo.lms;

import org.jspecify.annotations.Nullable;
import org.tsugi.deeplink.objects.MiniLineItem;

/** Activities of the course and their columns in the grade book. */
final class Activities {

  /** As in a Moodle whose tool "always" accepts grades. */
  static final double DEFAULT_MAXIMUM = 100;

  private Activities() {}

  /** The records with that activity and a grade column for it. */
  static Records withLink(Records before, Records.Link link, double maximum) {
    var lineItem = new MiniLineItem();
    lineItem.scoreMaximum = maximum;
    return withLink(before, link, lineItem);
  }

  /** The records with that activity, and with the column that it asks for, if any. */
  static Records withLink(Records before, Records.Link link, @Nullable MiniLineItem asked) {
    if (asked == null) {
      return before.with(link);
    }
    var numbered = before.next();
    var item =
        new Records.Item(
            Integer.toString(numbered.lastId()),
            link.clientId(),
            asked.label == null || asked.label.isEmpty() ? link.title() : asked.label,
            asked.scoreMaximum == null ? DEFAULT_MAXIMUM : asked.scoreMaximum,
            link.id(),
            asked.resourceId,
            asked.tag);
    return numbered.with(link).with(item);
  }
}
