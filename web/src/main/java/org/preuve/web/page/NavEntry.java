package org.preuve.web.page;

/**
 * One entry of the header's navigation.
 *
 * @param order smaller stands first
 * @param label visible word, already in the caller's language
 * @param path address inside the course, {@code /portfolio}
 * @param count how much waits there, 0 for nothing
 */
public record NavEntry(int order, String label, String path, long count) {

  /** Where nothing is counted. */
  public NavEntry(int order, String label, String path) {
    this(order, label, path, 0);
  }
}
