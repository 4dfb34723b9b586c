package org.preuve.lti.grades;

import java.net.URI;

/** Addresses below a line item; the address may carry a query, as Moodle's do. */
final class LineItemAddress {

  private LineItemAddress() {}

  /** {@code …/scores}, before the query (AGS 2.0, section 3.4). */
  static URI scores(URI lineItem) {
    var text = lineItem.toString();
    int query = text.indexOf('?');
    return URI.create(
        query < 0
            ? text + "/scores"
            : text.substring(0, query) + "/scores" + text.substring(query));
  }

  /** The list of line items with this tag (AGS 2.0, section 3.2.6); {@code tag} needs no coding. */
  static URI tagged(URI lineItems, String tag) {
    return URI.create(lineItems + (lineItems.getRawQuery() == null ? "?" : "&") + "tag=" + tag);
  }
}
