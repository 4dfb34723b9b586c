package org.preuve.lti.grades;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses below a line item; the address may carry a query, as Moodle's do. */
final class LineItemAddress {

  private LineItemAddress() {}

  /** {@code …/scores}, before the query (AGS 2.0, section 3.4). */
  static URI scores(URI lineItem) {
    return below(lineItem, "/scores");
  }

  /** {@code …/results}, before the query (AGS 2.0, section 3.3); no limit: Moodle answers 404. */
  static URI results(URI lineItem) {
    return below(lineItem, "/results");
  }

  /** The list of line items with this tag (AGS 2.0, section 3.2.6). */
  static URI tagged(URI lineItems, String tag) {
    return with(lineItems, "tag", tag);
  }

  /** The list of line items of this resource (AGS 2.0, section 3.2.6). */
  static URI ofResource(URI lineItems, String resource) {
    return with(lineItems, "resource_id", resource);
  }

  private static URI below(URI lineItem, String path) {
    var text = lineItem.toString();
    int query = text.indexOf('?');
    return URI.create(
        query < 0 ? text + path : text.substring(0, query) + path + text.substring(query));
  }

  private static URI with(URI list, String name, String value) {
    var start = list.getRawQuery() == null ? "?" : "&";
    return URI.create(list + start + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
