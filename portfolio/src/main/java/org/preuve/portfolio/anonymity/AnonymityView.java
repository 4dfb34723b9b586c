package org.preuve.portfolio.anonymity;

import java.util.List;

/**
 * What {@code /anonymity} shows.
 *
 * @param hidden whether names are hidden now
 * @param state what that means at this moment, in words
 * @param warning what showing the names would do to work that is being judged; may be empty
 * @param mayChoose whether the reader may change it
 * @param log changes in words, the newest first
 */
public record AnonymityView(
    String over,
    boolean hidden,
    String state,
    String warning,
    boolean mayChoose,
    List<String> log) {

  public AnonymityView {
    log = List.copyOf(log);
  }
}
