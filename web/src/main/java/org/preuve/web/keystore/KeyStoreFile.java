package org.preuve.web.keystore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preuve.web.keystore.KeyVault.KeyType;

/** The PKCS#12 file with our keys, each under an alias, with the moment from which it is good. */
@ApplicationScoped
public class KeyStoreFile {

  private final StoreOnDisk disk;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected KeyStoreFile() {
    this.disk = null;
  }

  /** The file that the settings name. */
  @Inject
  public KeyStoreFile(KeysConfig config) {
    this.disk = new StoreOnDisk(config.store(), config.passwordFile());
  }

  /**
   * A change that was decided under the lock.
   *
   * @param create alias of the new key, if there is one
   * @param from the moment from which the new key is good
   * @param remove aliases that go
   */
  public record Plan(@Nullable String create, Instant from, List<String> remove) {

    /** Everything stays. */
    public static final Plan NOTHING = new Plan(null, Instant.EPOCH, List.of());

    /** Copies the list. */
    public Plan {
      remove = List.copyOf(remove);
    }

    /** One new key, nothing removed. */
    public static Plan create(String alias, Instant from) {
      return new Plan(alias, from, List.of());
    }
  }

  /**
   * Changes to several keys, all or nothing.
   *
   * @param create types of the new keys, by alias
   * @param from the moment from which the new keys are good
   * @param retire keys whose private half is destroyed, each with the alias under which the public
   *     one stays
   */
  public record Changes(Map<String, KeyType> create, Instant from, Map<String, String> retire) {

    /** Everything stays. */
    public static final Changes NOTHING = new Changes(Map.of(), Instant.EPOCH, Map.of());

    /** Copies the maps. */
    public Changes {
      create = Map.copyOf(create);
      retire = Map.copyOf(retire);
    }
  }

  /** Makes a key pair unless there is one under {@code alias}. */
  public void create(String alias, KeyType type, Instant now) {
    rearrange(
        alias, type, dates -> dates.containsKey(alias) ? Plan.NOTHING : Plan.create(alias, now));
  }

  /** Takes a key out. */
  public void remove(String alias) {
    rearrange(
        alias,
        KeyType.RSA_3072,
        dates ->
            dates.containsKey(alias)
                ? new Plan(null, Instant.EPOCH, List.of(alias))
                : Plan.NOTHING);
  }

  /**
   * Changes what {@code decision} says, all or nothing, while no other node changes anything.
   *
   * @param prefix beginning of the aliases that {@code decision} sees
   * @return what was done
   */
  public Plan rearrange(
      String prefix, KeyType type, Function<Map<String, Instant>, Plan> decision) {
    return locked(
        keys -> {
          var plan = decision.apply(dates(keys, prefix));
          if (!plan.equals(Plan.NOTHING)) {
            apply(plan, type, keys);
            disk.replace(keys);
          }
          return plan;
        });
  }

  /**
   * Changes several keys as {@code decision} says, while no other node changes anything.
   *
   * @param prefix beginning of the aliases that {@code decision} sees
   * @return what was done
   */
  Changes change(String prefix, Function<Map<String, X509Certificate>, Changes> decision) {
    return locked(
        keys -> {
          var changes = decision.apply(certificates(keys, prefix));
          if (!changes.equals(Changes.NOTHING)) {
            apply(changes, keys);
            disk.replace(keys);
          }
          return changes;
        });
  }

  private <T> T locked(StoreOnDisk.Change<T> change) {
    try {
      return disk.locked(change);
    } catch (IOException | GeneralSecurityException failed) {
      throw new IllegalStateException("cannot write the key store " + disk, failed);
    }
  }

  /** The moment from which each key is good whose alias begins so, by alias. */
  public Map<String, Instant> dates(String prefix) {
    try {
      return dates(disk.current(), prefix);
    } catch (GeneralSecurityException | IOException failed) {
      throw unreadable(failed);
    }
  }

  /** The certificate of each key whose alias begins so, by alias, all of one moment. */
  Map<String, X509Certificate> certificates(String prefix) {
    try {
      return certificates(disk.current(), prefix);
    } catch (GeneralSecurityException | IOException failed) {
      throw unreadable(failed);
    }
  }

  /** Whether there is a key under {@code alias}. */
  public boolean has(String alias) {
    try {
      return disk.current().containsAlias(alias);
    } catch (GeneralSecurityException | IOException failed) {
      throw unreadable(failed);
    }
  }

  /** The self-signed certificate that carries the public key. */
  public Certificate certificate(String alias) {
    try {
      var certificate = disk.current().getCertificate(alias);
      if (certificate == null) {
        throw new KeyGoneException(alias);
      }
      return certificate;
    } catch (GeneralSecurityException | IOException failed) {
      throw unreadable(failed);
    }
  }

  /** For {@code KeyVault} only; never leaves it. */
  public PrivateKey privateKey(String alias) {
    try {
      if (disk.current().getKey(alias, disk.password()) instanceof PrivateKey key) {
        return key;
      }
      throw new KeyGoneException(alias);
    } catch (GeneralSecurityException | IOException failed) {
      throw unreadable(failed);
    }
  }

  private void apply(Plan plan, KeyType type, KeyStore keys) throws GeneralSecurityException {
    for (var alias : plan.remove()) {
      keys.deleteEntry(alias);
    }
    var alias = plan.create();
    if (alias != null) {
      make(alias, type, plan.from(), keys);
    }
  }

  private void apply(Changes changes, KeyStore keys) throws GeneralSecurityException {
    for (var key : changes.retire().entrySet()) {
      var certificate = keys.getCertificate(key.getKey());
      keys.deleteEntry(key.getKey());
      keys.setCertificateEntry(key.getValue(), certificate);
    }
    for (var key : changes.create().entrySet()) {
      make(key.getKey(), key.getValue(), changes.from(), keys);
    }
  }

  private void make(String alias, KeyType type, Instant from, KeyStore keys)
      throws GeneralSecurityException {
    var pair = NewKey.pair(type);
    var chain = new Certificate[] {NewKey.certificate(alias, pair, type, from)};
    keys.setKeyEntry(alias, pair.getPrivate(), disk.password(), chain);
  }

  private static Map<String, Instant> dates(KeyStore keys, String prefix)
      throws GeneralSecurityException {
    var dates = new HashMap<String, Instant>();
    certificates(keys, prefix)
        .forEach((alias, c) -> dates.put(alias, c.getNotBefore().toInstant()));
    return dates;
  }

  private static Map<String, X509Certificate> certificates(KeyStore keys, String prefix)
      throws GeneralSecurityException {
    var found = new HashMap<String, X509Certificate>();
    for (var alias : Collections.list(keys.aliases())) {
      if (alias.startsWith(prefix) && keys.getCertificate(alias) instanceof X509Certificate c) {
        found.put(alias, c);
      }
    }
    return found;
  }

  private IllegalStateException unreadable(Exception cause) {
    return new IllegalStateException("cannot read the key store " + disk, cause);
  }
}
