package org.preuve.badges.collection;

/**
 * A collection.
 *
 * @param id its link
 * @param owner whose it is
 */
record CollectionRow(String id, long registration, long owner, String title) {}
