package org.preuve.badges.trust;

import java.sql.Timestamp;

/** A list, and how many issuers are on it. */
record TrustRow(
    String id, String name, String source, Timestamp changedAt, String changedBy, long issuers) {}
