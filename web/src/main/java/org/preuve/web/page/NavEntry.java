package org.preuve.web.page;

import java.util.function.LongSupplier;

/**
 * One entry of the header's navigation.
 *
 * @param order smaller stands first
 * @param label visible word, already in the caller's language
 * @param path address inside the course, {@code /portfolio}
 * @param waiting counts what waits there; asked when the page is shown, and not on pages about a
 *     fault
 */
public record NavEntry(int order, String label, String path, LongSupplier waiting) {

  /** Where nothing is counted. */
  public NavEntry(int order, String label, String path) {
    this(order, label, path, () -> 0);
  }
}
