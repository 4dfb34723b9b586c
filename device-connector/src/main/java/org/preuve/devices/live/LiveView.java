package org.preuve.devices.live;

import java.util.List;
import org.preuve.devices.challenge.ChallengeRow;
import org.preuve.devices.registry.AssuranceLevel;

/**
 * The page of one device.
 *
 * @param tone of the state: {@code ok}, {@code wip}, {@code no} or empty
 * @param challenges the newest ones
 * @param paused whether the page stands still
 * @param from start of the suggested window, for a form
 * @param to its end
 */
public record LiveView(
    String id,
    String name,
    String model,
    String fingerprint,
    String keyId,
    AssuranceLevel level,
    String state,
    String tone,
    boolean revoked,
    String seen,
    List<Value> values,
    Facts facts,
    List<Line> console,
    List<ChallengeRow> challenges,
    boolean paused,
    String from,
    String to) {

  /** Last value of a quantity with a small curve of the last ones. */
  public record Value(String label, String number, String unit, String curve) {}

  /** Counts and state of the chain. */
  public record Facts(
      String interval,
      String chain,
      boolean intact,
      String last,
      long accepted,
      int gaps,
      String longestGap) {}

  /** One line of the console. */
  public record Line(
      String at,
      String instant,
      String tone,
      String title,
      String code,
      String text,
      String cure) {}
}
