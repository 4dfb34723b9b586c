package org.preuve.lti.grades;

import java.net.URI;

/**
 * A line item as the platform lists it (AGS 2.0, section 3.2.1).
 *
 * @param page {@code resourceId}: page of ours, empty when it names none
 */
record ListedColumn(URI address, String page, String label, String tag) {}
