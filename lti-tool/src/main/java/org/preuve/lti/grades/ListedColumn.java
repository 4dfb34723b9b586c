package org.preuve.lti.grades;

import java.net.URI;

/**
 * A line item as the platform lists it (AGS 2.0, section 3.2.1).
 *
 * @param page {@code resourceId}: page of ours, empty when it names none
 */
record ListedColumn(URI address, String page, String label, String tag) {

  /** The same as the column of that page, whatever the platform says that it is for. */
  ListedColumn of(String otherPage) {
    return new ListedColumn(address, otherPage, label, tag);
  }
}
