package org.preuve.web.page;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * One entry of the header's navigation.
 *
 * @param order smaller stands first
 * @param label visible word, already in the caller's language
 * @param path address inside the course, {@code /portfolio}
 * @param waiting counts what waits there; asked when the page is shown, and not on pages about a
 *     fault
 * @param also other addresses whose pages belong under this entry
 */
public record NavEntry(
    int order, String label, String path, LongSupplier waiting, List<String> also) {

  public NavEntry {
    also = List.copyOf(also);
  }

  /** Where nothing is counted. */
  public NavEntry(int order, String label, String path) {
    this(order, label, path, () -> 0);
  }

  /** Where only what begins with its own address belongs under it. */
  public NavEntry(int order, String label, String path, LongSupplier waiting) {
    this(order, label, path, waiting, List.of());
  }

  /** The same entry, under which these addresses belong too. */
  public NavEntry with(String... others) {
    return new NavEntry(order, label, path, waiting, List.of(others));
  }

  /** Length of the longest of its addresses that begins this one, 0 for none. */
  public int begins(String address) {
    return Stream.concat(Stream.of(path), also.stream())
        .filter(one -> address.equals(one) || address.startsWith(one + "/"))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
