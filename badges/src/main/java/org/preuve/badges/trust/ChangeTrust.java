package org.preuve.badges.trust;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.admin.account.AdminDesk;
import org.preuve.web.base.CleanText;
import org.preuve.web.base.Ids;

/** An administrator says whose badges are trusted. */
@Dependent
class ChangeTrust {

  static final int MOST_LISTS = 20;
  private static final int LONGEST_NAME = 120;

  private final TrustRepository trust;
  private final AdminDesk desk;
  private final Clock clock;

  @Inject
  ChangeTrust(TrustRepository trust, AdminDesk desk, Clock clock) {
    this.trust = trust;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Puts a registry in the place of the list of that name.
   *
   * @param source where it is from, in words or as an address; may be empty
   */
  @Transactional
  Optional<TrustReason> take(String name, String source, String text) {
    var registry = Registry.read(text);
    var title = CleanText.of(name);
    if (bad(title)) {
      return Optional.of(TrustReason.TRUST_NAME);
    }
    if (registry.isEmpty()) {
      return Optional.of(TrustReason.TRUST_REGISTRY);
    }
    if (registry.get().issuers().size() > Registry.MOST || full(title)) {
      return Optional.of(TrustReason.TRUST_MANY);
    }
    var list = put(title, CleanText.of(source));
    trust.clear(list);
    registry.get().issuers().forEach(one -> trust.add(list, one.identifier(), one.name()));
    desk.trustChanged(title + " (" + registry.get().issuers().size() + ")");
    return Optional.empty();
  }

  /** Adds one issuer to the list of that name. */
  @Transactional
  Optional<TrustReason> add(String name, TrustedIssuer issuer) {
    var title = CleanText.of(name);
    if (bad(title)) {
      return Optional.of(TrustReason.TRUST_NAME);
    }
    if (!issuer.possible()) {
      return Optional.of(TrustReason.TRUST_ISSUER);
    }
    if (full(title)) {
      return Optional.of(TrustReason.TRUST_MANY);
    }
    var list = put(title, "");
    if (trust.find(list).filter(row -> row.issuers() >= Registry.MOST).isPresent()) {
      return Optional.of(TrustReason.TRUST_MANY);
    }
    trust.add(list, issuer.identifier(), issuer.name());
    desk.trustChanged(title + " + " + issuer.identifier());
    return Optional.empty();
  }

  private String put(String title, String source) {
    var list = trust.named(title).orElseGet(Ids::random);
    trust.put(list, title, source, clock.instant(), desk.who());
    return trust.named(title).orElseThrow();
  }

  private static boolean bad(String title) {
    return title.isEmpty() || title.length() > LONGEST_NAME;
  }

  private boolean full(String title) {
    return trust.named(title).isEmpty() && trust.lists().size() >= MOST_LISTS;
  }

  /** Whether there was one. */
  @Transactional
  boolean remove(String list) {
    var row = trust.find(list);
    row.ifPresent(
        one -> {
          trust.remove(list);
          desk.trustChanged("− " + one.name());
        });
    return row.isPresent();
  }

  /** Whether it was on the list. */
  @Transactional
  boolean remove(String list, String identifier) {
    var row = trust.find(list);
    if (row.isEmpty() || trust.remove(list, identifier) == 0) {
      return false;
    }
    desk.trustChanged(row.get().name() + " − " + identifier);
    return true;
  }

  List<TrustRow> lists() {
    return trust.lists();
  }

  Optional<TrustRow> list(String id) {
    return trust.find(id);
  }

  List<TrustedIssuer> issuers(String list, int most, int from) {
    return trust.issuers(list, most, from);
  }
}
