package org.preuve.lti.deeplink;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One link to put into the course (Deep Linking 2.0, section 4.5.2).
 *
 * @param path landing page, also the {@code resourceId} of the line item
 * @param icon path of its picture
 * @param column null for a link without a column in the grade book
 */
record ChosenItem(
    String path,
    String title,
    String text,
    String icon,
    @Nullable Column column,
    Period available,
    Period submission) {

  /** A column of the grade book. */
  record Column(BigDecimal maximum, String label) {}

  /** From and until; either may be open. */
  record Period(@Nullable Instant from, @Nullable Instant until) {

    boolean open() {
      return from == null && until == null;
    }
  }
}
