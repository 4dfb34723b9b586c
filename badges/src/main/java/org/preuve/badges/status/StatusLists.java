package org.preuve.badges.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.preuve.badges.credential.StatusEntry;
import org.preuve.badges.issuer.Issuers;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;

/** Positions in the status lists of this installation. */
@Dependent
public class StatusLists {

  private final StatusRepository lists;
  private final SignedLists signed;
  private final Issuers issuers;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  StatusLists(
      StatusRepository lists,
      SignedLists signed,
      Issuers issuers,
      ServerConfig server,
      Clock clock) {
    this.lists = lists;
    this.signed = signed;
    this.issuers = issuers;
    this.server = server;
    this.clock = clock;
  }

  /** A position that no other badge has; where the list is full, in the next one. */
  @Transactional
  public Position reserve(long registration) {
    var list = lists.newest(registration).orElseGet(() -> open(registration, 1));
    var position = draw(list);
    while (position.isEmpty()) {
      list = open(registration, list.number() + 1);
      position = draw(list);
    }
    return new Position(list.id(), position.getAsInt());
  }

  private OptionalInt draw(StatusList list) {
    return DrawPosition.of(
        StatusBits.SIZE, index -> lists.reserve(list.id(), index, list.registration()) > 0);
  }

  /** Sets the bit of a badge. */
  @Transactional
  public void revoke(Position position) {
    lists.revoke(position.list(), position.index(), clock.instant());
  }

  /** As it stands in the credential. */
  public StatusEntry entry(Position position) {
    return new StatusEntry(address(position.list()), position.index());
  }

  /**
   * The list as it stands now, signed when it last changed; empty if there is none with this id.
   * Every node signs the same bytes: the signature is a function of what is signed (RFC 8032).
   */
  public Optional<ObjectNode> signed(String id) {
    return lists
        .state(id)
        .map(state -> signed.get(state, issuers.signing(state.keys()), this::sign));
  }

  private ObjectNode sign(ListState state) {
    var issuer = issuers.of(state.registration());
    var bits = StatusBits.with(lists.revoked(state.id()));
    var at = state.validFrom(clock.instant());
    var credential =
        new StatusListCredential(address(state.id()), issuers.described(issuer), bits, at);
    return issuers.sign(issuer, credential.json(), at);
  }

  private URI address(String list) {
    return server.at("/status/" + list);
  }

  /** Of several that open the next list at once, one does, and all take it. */
  private StatusList open(long registration, int number) {
    lists.add(Ids.random(), registration, number, clock.instant());
    return lists.of(registration, number).orElseThrow();
  }

  /**
   * One bit.
   *
   * @param list id of the list
   */
  public record Position(String list, int index) {}
}
