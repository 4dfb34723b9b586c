package org.preuve.badges.given;

import java.util.Optional;

/**
 * Beside a piece that may be a badge.
 *
 * @param path where verifying it is asked for
 * @param checked what the last time came to; empty as long as nobody asked
 */
public record GivenBadgeView(String id, String path, Optional<Checked> checked) {

  /**
   * An answer.
   *
   * @param style {@code ok} for a valid one only
   * @param about name and issuer of the badge, may be empty
   */
  public record Checked(
      String style, String icon, String verdict, String text, String about, String when) {}
}
