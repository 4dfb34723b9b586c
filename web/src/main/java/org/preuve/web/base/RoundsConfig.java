package org.preuve.web.base;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings of work in the background.
 *
 * @param percent of the usual pauses, of a minute at most, between rounds, {@code
 *     preuve.rounds-percent}, 1 to 1000
 */
@Setting
public record RoundsConfig(int percent) {

  /**
   * No pause is made shorter than this one: rounds that find nothing to do cost, too. One that is
   * not longer is of work that somebody looks at, and stays as it is.
   */
  private static final Duration SHORTEST = Duration.ofMillis(500);

  /** For what pauses longer nobody waits: tidying, checkpoints. It keeps its time. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Inject
  public RoundsConfig(
      @ConfigProperty(name = "preuve.rounds-percent", defaultValue = "100") int percent) {
    this.percent = percent;
  }

  /** The pause for rounds that usually pause so long. */
  Duration pause(Duration usual) {
    if (usual.compareTo(LONGEST) > 0) {
      return usual;
    }
    var wanted = usual.multipliedBy(percent).dividedBy(100);
    var least = usual.compareTo(SHORTEST) < 0 ? usual : SHORTEST;
    return wanted.compareTo(least) < 0 || least.equals(usual) ? least : wanted;
  }
}
