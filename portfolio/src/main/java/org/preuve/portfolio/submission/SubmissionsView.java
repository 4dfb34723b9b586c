package org.preuve.portfolio.submission;

import java.util.List;

/**
 * What {@code /submission} shows.
 *
 * @param items everything that the next submission would freeze
 * @param fresh how many of them are not frozen yet
 * @param question asks before freezing
 * @param attempts earlier ones, newest first
 */
public record SubmissionsView(
    String lead, List<Item> items, int fresh, String question, List<Attempt> attempts) {

  /** One piece of evidence. */
  public record Item(
      String id, String title, String icon, String meta, List<String> codes, boolean frozen) {}

  /** One frozen submission. */
  public record Attempt(int number, String title, String meta) {}
}
