package org.preuve.badges.stated;

import static org.preuve.badges.BadgePages.PAGES;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.preuve.badges.credential.Achieved;
import org.preuve.badges.credential.DecisionCredential;
import org.preuve.badges.credential.Recipient;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.status.StatusLists;
import org.preuve.badges.status.StatusLists.Position;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;

/**
 * Says a released decision in a credential of its own. Each decision has one identifier and one bit
 * of a status list, however often its student takes it away.
 */
@Dependent
public class StateDecision {

  private final StatedRepository stated;
  private final StatusLists lists;
  private final Issuers issuers;
  private final Frameworks frameworks;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  StateDecision(
      StatedRepository stated,
      StatusLists lists,
      Issuers issuers,
      Frameworks frameworks,
      ServerConfig server,
      Clock clock) {
    this.stated = stated;
    this.lists = lists;
    this.issuers = issuers;
    this.frameworks = frameworks;
    this.server = server;
    this.clock = clock;
  }

  /**
   * The signed credential of a decision in force about the caller; nobody may release another one
   * before this transaction ends, or its bit would never be set.
   *
   * @param name of the caller, only compared
   */
  @Transactional
  public ObjectNode credential(
      Caller student, Framework framework, Competency competency, Decision decision, String name) {
    var issuer = issuers.of(student.registration());
    var row = row(student, framework, decision);
    var page = server.at("/frameworks/" + framework.id() + "/" + competency.code());
    var credential =
        new DecisionCredential(
            URI.create("urn:uuid:" + row.id()),
            issuers.described(issuer),
            Recipient.of(name, Ids.random()),
            new Achieved.Competency(
                competency.code(),
                competency.label().fr(),
                page,
                frameworks.named(framework.id(), Locale.FRENCH),
                competency.statement().orElse("")),
            PAGES.text(Locale.FRENCH, "stated.description", competency.label().fr()),
            PAGES.text(Locale.FRENCH, "stated.criteria"),
            PAGES.text(Locale.FRENCH, "stated.acquired"),
            lists.entry(new Position(row.list(), row.position())),
            decision.decidedAt());
    return issuers.sign(issuer, credential.json());
  }

  private StatedRow row(Caller student, Framework framework, Decision decision) {
    return find(student, framework, decision).orElseGet(() -> add(student, framework, decision));
  }

  private Optional<StatedRow> find(Caller student, Framework framework, Decision decision) {
    return stated.find(
        student.registration(),
        student.user().value(),
        student.course().value(),
        framework.id(),
        decision.code(),
        decision.decidedAt());
  }

  private StatedRow add(Caller student, Framework framework, Decision decision) {
    var position = lists.reserve(student.registration());
    stated.add(
        UUID.randomUUID().toString(),
        student.registration(),
        student.course().value(),
        student.user().value(),
        framework.id(),
        decision.code(),
        decision.decidedAt(),
        position.list(),
        position.index(),
        clock.instant());
    return find(student, framework, decision).orElseThrow(); // of two at once, the first
  }
}
