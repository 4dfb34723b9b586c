package org.preuve.badges.issuer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;
import org.preuve.web.keystore.KeyStoreFile.Changes;
import org.preuve.web.keystore.KeyVault;

/**
 * Gives issuers new keys. What is decided, is decided under the lock of the key store, by what
 * stands in it: two nodes at once make one pair. Either all of a change is there, or nothing.
 */
@Dependent
public class RenewKeys {

  private static final Logger LOG = Logger.getLogger(RenewKeys.class.getName());

  private final KeyVault vault;
  private final IssuerRepository issuers;
  private final Clock clock;

  @Inject
  RenewKeys(KeyVault vault, IssuerRepository issuers, Clock clock) {
    this.vault = vault;
    this.issuers = issuers;
    this.clock = clock;
  }

  /** All institutions of the installation, by name; the first two hundred. */
  public List<BadgeIssuer> all() {
    return issuers.all();
  }

  /**
   * All institutions of the installation, some at a time.
   *
   * @param id of the last one before, empty for the first
   */
  public List<BadgeIssuer> after(String id) {
    return issuers.after(id);
  }

  /** What keys it has, those for proofs in front, the oldest first. */
  public List<IssuerKey> of(BadgeIssuer issuer) {
    return ring(issuer).keys();
  }

  /** Number of the keys that sign. */
  public int number(BadgeIssuer issuer) {
    return ring(issuer).newest();
  }

  /**
   * New keys sign from now on; what those before signed stays valid.
   *
   * @param number of the keys that are to be replaced
   * @return whether they were; not if others were faster
   */
  public boolean renew(BadgeIssuer issuer, int number) {
    return change(issuer, ring -> ring.newest() == number ? ring.renewed(now()) : Changes.NOTHING);
  }

  /**
   * Keys that were stolen count for nothing from now on, and new ones sign. Once that is done, to
   * call it again changes nothing.
   *
   * @param number the highest of those that may have been stolen
   * @param since when they were stolen, if that is known
   * @param at when that was decided
   */
  public boolean withdraw(BadgeIssuer issuer, int number, Optional<Instant> since, Instant at) {
    var second = at.truncatedTo(ChronoUnit.SECONDS);
    // to open the store for a change takes a second: first a look at what is known of it
    return !ring(issuer).withdrawn(number, since, second).equals(Changes.NOTHING)
        && change(issuer, ring -> ring.withdrawn(number, since, second));
  }

  private boolean change(BadgeIssuer issuer, Function<IssuerKeyRing, Changes> decision) {
    var done =
        vault.change(
            issuer.keyAlias(),
            halves -> decision.apply(IssuerKeyRing.of(issuer.keyAlias(), halves)));
    if (done.equals(Changes.NOTHING)) {
      return false;
    }
    LOG.info(
        () ->
            String.format(
                Locale.ROOT,
                "keys of issuer %s: %d new, %d sign no more",
                issuer.id(),
                done.create().size(),
                done.retire().size()));
    return true;
  }

  private IssuerKeyRing ring(BadgeIssuer issuer) {
    return IssuerKeyRing.of(issuer.keyAlias(), vault.publicHalves(issuer.keyAlias()));
  }

  /** Certificates know whole seconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
