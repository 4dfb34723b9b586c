package org.preuve.lti.toolkey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.preuve.web.keystore.KeyStoreFile;
import org.preuve.web.keystore.KeyVault;

/**
 * Gives registrations new keys. What is decided, is decided under the lock of the key store, by
 * what stands in it: two nodes at once make one key.
 */
@Dependent
public class RotateToolKeys {

  private static final Logger LOG = Logger.getLogger(RotateToolKeys.class.getName());

  private final KeyVault vault;
  private final Rotation rotation;
  private final Clock clock;

  @Inject
  public RotateToolKeys(KeyVault vault, Rotation rotation, Clock clock) {
    this.vault = vault;
    this.rotation = rotation;
    this.clock = clock;
  }

  /**
   * Publishes the next key, unless one is published already.
   *
   * @param registration name of its key set
   * @return when the next key begins to sign; empty for a registration without a key
   */
  public Optional<Instant> rotate(String registration) {
    change(registration, ring -> next(registration, ring));
    var ring = ring(registration);
    return ring.next(now()).or(() -> ring.signing(now())).map(KeyRing.Entry::from);
  }

  /**
   * Replaces a key that somebody else may have: a new one signs at once, the others are gone at
   * once. Platforms take nothing of ours until they have read the key set again.
   *
   * @param registration name of its key set
   * @return the moment from which the new key signs; empty for a registration without a key
   */
  public Optional<Instant> replaceStolen(String registration) {
    var now = now();
    change(registration, ring -> onlyNew(registration, ring, now));
    return ring(registration).signing(now).map(KeyRing.Entry::from);
  }

  /** {@link #rotate} for all. */
  public void rotateAll() {
    registrations().forEach(this::rotate);
  }

  /** Publishes next keys whose time has come and takes out those whose time is over. */
  void keepUp() {
    for (var registration : registrations()) {
      var ring = ring(registration);
      if (ring.due(now(), rotation)) {
        rotate(registration);
      }
      if (!ring.over(now(), rotation.keepAfter()).isEmpty()) {
        change(registration, this::withoutOver);
      }
    }
  }

  private List<String> registrations() {
    return Aliases.registrations(vault.dates(Aliases.ALL)).toList();
  }

  private KeyStoreFile.Plan next(String registration, KeyRing ring) {
    if (ring.keys().isEmpty() || ring.next(now()).isPresent()) {
      return KeyStoreFile.Plan.NOTHING;
    }
    var from = now().plus(rotation.publishBefore());
    return KeyStoreFile.Plan.create(Aliases.later(registration, from), from);
  }

  /** Also a key of this very second is replaced: under the next second's name, as the only one. */
  private static KeyStoreFile.Plan onlyNew(String registration, KeyRing ring, Instant now) {
    if (ring.keys().isEmpty()) {
      return KeyStoreFile.Plan.NOTHING;
    }
    var old = ring.keys().stream().map(KeyRing.Entry::alias).toList();
    var from = now;
    while (old.contains(Aliases.later(registration, from))) {
      from = from.plusSeconds(1);
    }
    return new KeyStoreFile.Plan(Aliases.later(registration, from), from, old);
  }

  private KeyStoreFile.Plan withoutOver(KeyRing ring) {
    var over = ring.over(now(), rotation.keepAfter());
    return new KeyStoreFile.Plan(null, now(), over.stream().map(KeyRing.Entry::alias).toList());
  }

  @FunctionalInterface
  private interface Decision {
    KeyStoreFile.Plan on(KeyRing ring);
  }

  private void change(String registration, Decision decision) {
    var done =
        vault.rearrange(
            Aliases.first(registration),
            KeyVault.KeyType.RSA_3072,
            dates -> decision.on(Aliases.ring(registration, dates)));
    if (!done.equals(KeyStoreFile.Plan.NOTHING)) {
      LOG.info(
          () ->
              String.format(
                  Locale.ROOT,
                  "keys of %s: %s, %d taken out",
                  registration,
                  done.create() == null ? "none new" : "a new one from " + done.from(),
                  done.remove().size()));
    }
  }

  private KeyRing ring(String registration) {
    return Aliases.ring(registration, vault.dates(Aliases.first(registration)));
  }

  /** Certificates know whole seconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
