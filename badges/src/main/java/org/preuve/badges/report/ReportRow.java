package org.preuve.badges.report;

import java.sql.Timestamp;

/**
 * A report that nobody has closed yet.
 *
 * @param award public id of the badge
 * @param institution identifier of the platform whose badge it is
 */
record ReportRow(
    String id,
    String award,
    String nameFr,
    String nameEn,
    String holder,
    String topic,
    String said,
    String contact,
    Timestamp at,
    String institution) {}
