package org.preuve.devices.challenge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.Owners;
import org.preuve.web.Caller;
import org.preuve.web.Role;

/** Keeps what a teacher saw: who, when, and in which words. */
@Dependent
class SayWitness {

  private static final int LONGEST = 300;
  private static final int MOST_A_DAY = 100;

  private final WitnessRepository witnesses;
  private final Owners owners;
  private final Clock clock;

  @Inject
  SayWitness(WitnessRepository witnesses, Owners owners, Clock clock) {
    this.witnesses = witnesses;
    this.owners = owners;
    this.clock = clock;
  }

  /** A student is no witness of the own device, and an external assessor changes nothing. */
  boolean mayWitness(Caller caller, Device device) {
    return teaches(caller) && !owners.owns(caller.user(), device);
  }

  static boolean teaches(Caller caller) {
    var roles = caller.roles();
    return !roles.contains(Role.JURY) // who has its role is an instructor for LTI, too
        && (roles.contains(Role.INSTRUCTOR) || roles.contains(Role.ADMINISTRATOR));
  }

  /** Why it was not kept; empty if it was. */
  @Transactional
  Optional<ChallengeReason> say(Caller caller, Device device, String kind, String words) {
    if (!mayWitness(caller, device)) {
      return Optional.of(ChallengeReason.WITNESS_TEACHER);
    }
    var seen = WitnessKind.of(kind);
    if (seen.isEmpty() || words.length() > LONGEST) {
      return Optional.of(ChallengeReason.WITNESS_WORDS);
    }
    var now = clock.instant();
    var today = witnesses.of(device, now.minus(Duration.ofDays(1)), now, MOST_A_DAY);
    if (today.size() >= MOST_A_DAY) {
      return Optional.of(ChallengeReason.WITNESS_OFTEN);
    }
    witnesses.add(caller, device, seen.get(), words, now);
    return Optional.empty();
  }
}
