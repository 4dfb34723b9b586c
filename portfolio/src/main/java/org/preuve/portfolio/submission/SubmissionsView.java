package org.preuve.portfolio.submission;

import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.evidence.Damage;

/**
 * What {@code /submission} shows.
 *
 * @param items everything that the next submission would freeze
 * @param fresh how many of them are not frozen yet
 * @param question asks before freezing
 * @param former how many pieces stay outside because they are of a former framework, in words
 * @param attempts earlier ones, newest first
 */
public record SubmissionsView(
    String lead,
    List<Item> items,
    int fresh,
    String question,
    String former,
    List<Attempt> attempts) {

  /**
   * One piece of evidence.
   *
   * @param measured how far telemetry can be believed
   * @param damage what is wrong with its bytes
   */
  public record Item(
      String id,
      String title,
      String icon,
      String meta,
      List<String> codes,
      boolean frozen,
      Optional<MeasuredPill> measured,
      Optional<Damage> damage) {}

  /** One frozen submission. */
  public record Attempt(int number, String title, String meta) {}
}
