package org.preuve.badges.rekey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.issuer.BadgeIssuer;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.issuer.RenewKeys;
import org.preuve.badges.log.AwardLog;
import org.preuve.badges.log.Checkpoints;
import org.preuve.badges.log.LogAction;
import org.preuve.badges.log.LogEntry;
import org.preuve.badges.rekey.Resigning.Stage;
import org.preuve.web.base.Hashes;

/**
 * Signs every badge of an issuer again: the same content under the same id, with a proof of the new
 * key. The award log says what may be signed: whoever stole the old key could have signed anything
 * and written it into a table, but not into the chain. A step is one transaction; what is cut off
 * goes on where it was.
 */
@Dependent
class SignAgain {

  private final ResigningRepository work;
  private final Issuers issuers;
  private final RenewKeys keys;
  private final AwardLog log;
  private final Checkpoints checkpoints;
  private final Clock clock;

  @Inject
  SignAgain(
      ResigningRepository work,
      Issuers issuers,
      RenewKeys keys,
      AwardLog log,
      Checkpoints checkpoints,
      Clock clock) {
    this.work = work;
    this.issuers = issuers;
    this.keys = keys;
    this.log = log;
    this.checkpoints = checkpoints;
    this.clock = clock;
  }

  /** Withdraws the keys, unless that is done; outside a transaction, since it waits for a file. */
  void withdraw(long registration, String id) {
    work.find(id)
        .ifPresent(
            job ->
                keys.withdraw(issuers.of(registration), job.number(), job.since(), job.askedAt()));
  }

  /** One step; whether there is more to do now. */
  @Transactional
  boolean step(long registration, String id) {
    if (work.lock(registration, id).isEmpty()) {
      return false;
    }
    var job = work.find(id).orElseThrow();
    return switch (job.stage()) {
      case CHECK -> check(job);
      case WALK -> walk(job);
      case DONE -> !job.logBroken() && walk(job);
      case LOOK -> look(job);
    };
  }

  private boolean check(Resigning job) {
    boolean broken = checkpoints.broken(job.registration());
    var next = broken ? Stage.LOOK : Stage.WALK;
    work.stage(job.registration(), job.id(), next.name(), broken);
    return true;
  }

  private boolean walk(Resigning job) {
    var walk = log.walk(job.registration(), job.walked());
    var now = clock.instant();
    var issuer = issuers.of(job.registration());
    var rows = new ArrayList<LogEntry>();
    for (var entry : byBadge(walk.entries())) {
      again(job, issuer, entry, now).ifPresent(rows::add);
    }
    work.walked(job.registration(), job.id(), walk.to().number(), walk.to().sha256(), rows.size());
    boolean over = walk.broken() || (walk.over() && rows.isEmpty());
    if (over && job.stage() == Stage.WALK) {
      work.stage(job.registration(), job.id(), Stage.LOOK.name(), walk.broken());
    }
    if (!rows.isEmpty()) {
      log.append(job.registration(), List.copyOf(rows)); // last: others wait from then on
    }
    return !over || job.stage() == Stage.WALK;
  }

  /** As whoever corrects several badges locks them, so that each waits for the other. */
  static List<LogEntry> byBadge(List<LogEntry> entries) {
    return entries.stream().sorted(Comparator.comparing(LogEntry::award)).toList();
  }

  /** Signs a badge again that is stored as that row says; the row that tells it. */
  private Optional<LogEntry> again(Resigning job, BadgeIssuer issuer, LogEntry entry, Instant now) {
    return work.credential(job.registration(), entry.award())
        .filter(stored -> Hashes.sha256(stored).equals(entry.credential()))
        .flatMap(SignAgain::read)
        .flatMap(credential -> issuers.again(issuer, credential, entry.award(), now))
        .map(CredentialJson::write)
        .filter(signed -> replaced(job, entry, signed))
        .map(signed -> row(job, entry, signed, now));
  }

  private boolean replaced(Resigning job, LogEntry entry, String signed) {
    if (job.stage() == Stage.DONE) {
      work.settled(job.registration(), job.id(), entry.award());
    }
    return work.replace(job.registration(), entry.award(), entry.credential(), signed) > 0;
  }

  private static LogEntry row(Resigning job, LogEntry entry, String signed, Instant now) {
    return LogEntry.of(
        LogAction.RESIGNED,
        entry.award(),
        entry.achievement(),
        entry.course(),
        entry.recipient(),
        LogEntry.ADMINISTRATION,
        now,
        signed,
        job.why());
  }

  private boolean look(Resigning job) {
    var some = work.after(job.registration(), job.looked());
    if (some.isEmpty()) {
      work.end(job.registration(), job.id(), clock.instant());
      return false;
    }
    var issuer = issuers.of(job.registration());
    for (var badge : some) {
      left(job, issuer, badge)
          .ifPresent(why -> work.leave(job.registration(), job.id(), badge.id(), why.name()));
    }
    work.looked(job.registration(), job.id(), some.get(some.size() - 1).id());
    return true;
  }

  /** Why it still has a proof that does not count; empty for what has another. */
  private Optional<LeftWhy> left(Resigning job, BadgeIssuer issuer, StoredBadge badge) {
    var credential = read(badge.credential());
    if (credential.isEmpty()) {
      return Optional.of(LeftWhy.ALTERED);
    }
    if (!issuers.withdrawn(issuer, credential.get())) {
      return Optional.empty();
    }
    if (!issuers.former(issuer, credential.get(), badge.id())) {
      return Optional.of(LeftWhy.ALTERED);
    }
    return Optional.of(job.logBroken() ? LeftWhy.LOG_BROKEN : LeftWhy.NOT_LOGGED);
  }

  private static Optional<ObjectNode> read(String stored) {
    return CredentialJson.object(stored.getBytes(UTF_8));
  }
}
