package org.preuve.devices.challenge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.Owners;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** Starts a session: all its instants and nonces are drawn at once, and told to nobody. */
@Dependent
class StartSession {

  private static final int MOST_A_DAY = 50;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ChallengeRepository challenges;
  private final Owners owners;
  private final Clock clock;

  @Inject
  StartSession(ChallengeRepository challenges, Owners owners, Clock clock) {
    this.challenges = challenges;
    this.owners = owners;
    this.clock = clock;
  }

  /** Its owners and teachers; external assessors look on. */
  boolean mayStart(Caller caller, Device device) {
    return owners.owns(caller.user(), device) || SayWitness.teaches(caller);
  }

  /** Why it was not started; empty if it was. */
  @Transactional
  Optional<ChallengeReason> start(Caller caller, Device device, SessionForm form) {
    var now = clock.instant();
    if (!mayStart(caller, device)) {
      return Optional.of(ChallengeReason.CHALLENGE_TEACHER);
    }
    var refused = form.refusal().or(() -> busy(device, now));
    if (refused.isEmpty()) {
      add(caller, device, form, now);
    }
    return refused;
  }

  private Optional<ChallengeReason> busy(Device device, Instant now) {
    if (device.revokedAt().isPresent()) {
      return Optional.of(ChallengeReason.CHALLENGE_REVOKED);
    }
    challenges.number( // whoever starts at the same time waits here
        "select 1 from device_device where id = ? and registration_id = ? for update",
        query -> {
          query.setString(1, device.id());
          query.setLong(2, device.tenant());
        });
    if (sessions("ends_at > ?", device, now) > 0) {
      return Optional.of(ChallengeReason.CHALLENGE_RUNNING);
    }
    return sessions("started_at > ?", device, now.minus(Duration.ofDays(1))) >= MOST_A_DAY
        ? Optional.of(ChallengeReason.CHALLENGE_OFTEN)
        : Optional.empty();
  }

  private long sessions(String where, Device device, Instant at) {
    return challenges.number(
        "select count(*) from device_challenge_session where registration_id = ?"
            + " and device_id = ? and "
            + where,
        query -> {
          query.setLong(1, device.tenant());
          query.setString(2, device.id());
          query.setTimestamp(3, Timestamp.from(at));
        });
  }

  private void add(Caller caller, Device device, SessionForm form, Instant now) {
    var session = Ids.random();
    challenges.change(
        "insert into device_challenge_session (id, registration_id, device_id, course_id,"
            + " started_by, started_at, ends_at, challenges, command)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        insert -> {
          insert.setString(1, session);
          insert.setLong(2, device.tenant());
          insert.setString(3, device.id());
          insert.setLong(4, caller.course().value());
          insert.setLong(5, caller.user().value());
          insert.setTimestamp(6, Timestamp.from(now));
          insert.setTimestamp(7, Timestamp.from(now.plus(form.length())));
          insert.setInt(8, form.count());
          insert.setString(9, form.command());
        });
    var number = 1;
    for (var due : Draw.instants(RANDOM, now, form.length(), form.count())) {
      add(session, device, number++, due);
    }
  }

  private void add(String session, Device device, int number, Instant due) {
    challenges.change(
        "insert into device_challenge (nonce, registration_id, session_id, device_id, number,"
            + " due_at, state) values (?, ?, ?, ?, ?, ?, 'WAITING')",
        insert -> {
          insert.setString(1, Draw.nonce(RANDOM));
          insert.setLong(2, device.tenant());
          insert.setString(3, session);
          insert.setString(4, device.id());
          insert.setInt(5, number);
          insert.setTimestamp(6, Timestamp.from(due));
        });
  }
}
