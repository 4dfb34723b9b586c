package org.preuve.badges.stated;

/**
 * A decision that was said before.
 *
 * @param id a UUID
 * @param list where its bit is
 * @param position of its bit
 */
record StatedRow(String id, String list, int position) {}
