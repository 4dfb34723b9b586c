package org.preuve.devices.challenge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.preuve.devices.registry.Device;
import org.preuve.web.page.Page;

/** What became of challenges, and what witnesses said, of a device that the reader may look at. */
@Dependent
public class Challenges {

  /** Of one window. */
  public static final int MOST = 1_000;

  private final ChallengeRepository challenges;
  private final WitnessRepository witnesses;

  @Inject
  Challenges(ChallengeRepository challenges, WitnessRepository witnesses) {
    this.challenges = challenges;
    this.witnesses = witnesses;
  }

  /** The newest that were sent, newest first, in words. */
  @Transactional
  public List<ChallengeRow> newest(Page page, Device device, int limit) {
    return challenges.newest(device.id(), limit).stream()
        .map(challenge -> ChallengeRow.of(page, challenge))
        .toList();
  }

  /** That a session is going on, in words; empty when none is. */
  @Transactional
  String running(Page page, Device device, Instant now) {
    return challenges
        .running(device, now)
        .map(
            one ->
                page.t(
                    "challenges.running",
                    page.date(one.endsAt()) + " " + page.seconds(one.endsAt()),
                    one.sent(),
                    one.challenges()))
        .orElse("");
  }

  /**
   * Those that were sent in a window, in order; {@code to} is excluded. One more than {@link #MOST}
   * says that there are others.
   */
  @Transactional
  public List<Challenge> sent(Device device, Instant from, Instant to) {
    return challenges.sent(device.id(), from, to, MOST + 1);
  }

  /** What was witnessed in a window, newest first; {@code to} is excluded. */
  @Transactional
  public List<Witness> witnessed(Device device, Instant from, Instant to) {
    return witnesses.of(device, from, to, MOST);
  }
}
