package org.preuve.badges.rekey;

/**
 * A badge as a table has it.
 *
 * @param id of the award
 * @param credential JSON, whatever it may be
 */
record StoredBadge(String id, String credential) {}
