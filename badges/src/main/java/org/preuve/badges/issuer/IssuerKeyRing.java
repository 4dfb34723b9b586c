package org.preuve.badges.issuer;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preuve.badges.credential.Issuer;
import org.preuve.badges.issuer.IssuerKey.Purpose;
import org.preuve.web.keystore.KeyStoreFile.Changes;
import org.preuve.web.keystore.KeyVault.KeyType;
import org.preuve.web.keystore.KeyVault.PublicHalf;

/**
 * The keys of one issuer. What each one is follows from its name in the shared key store: so all
 * nodes change the key at the same moment. {@code badges-7} and {@code badges-7-jwt} are the first
 * ones, {@code badges-7-2} and {@code badges-7-jwt-2} the second ones; {@code
 * …-withdrawn-1796040000} was withdrawn, and counts for nothing since that second.
 *
 * @param base beginning of their names
 * @param keys the oldest of each purpose in front
 */
record IssuerKeyRing(String base, List<IssuerKey> keys) {

  private static final String WITHDRAWN = "-withdrawn-";
  private static final Pattern REST =
      Pattern.compile("(-jwt)?(?:-(\\d{1,6}))?(?:" + WITHDRAWN + "(\\d{1,11}))?");

  IssuerKeyRing {
    keys =
        keys.stream()
            .sorted(Comparator.comparing(IssuerKey::purpose).thenComparingInt(IssuerKey::number))
            .toList();
  }

  /**
   * Those of an issuer.
   *
   * @param halves by alias; may hold other keys too
   */
  static IssuerKeyRing of(String base, Map<String, PublicHalf> halves) {
    return new IssuerKeyRing(
        base,
        halves.entrySet().stream()
            .flatMap(one -> key(base, one.getKey(), one.getValue()).stream())
            .toList());
  }

  private static Optional<IssuerKey> key(String base, String alias, PublicHalf half) {
    if (!alias.startsWith(base)) {
      return Optional.empty();
    }
    var rest = REST.matcher(alias.substring(base.length()));
    return rest.matches() ? Optional.of(key(alias, rest, half)) : Optional.empty();
  }

  private static IssuerKey key(String alias, Matcher rest, PublicHalf half) {
    return new IssuerKey(
        rest.group(1) == null ? Purpose.PROOF : Purpose.TOKEN,
        rest.group(2) == null ? 1 : Integer.parseInt(rest.group(2)),
        alias,
        half.key(),
        half.from(),
        Optional.ofNullable(rest.group(3))
            .map(second -> Instant.ofEpochSecond(Long.parseLong(second))));
  }

  /** The key that signs; empty before the first one was made. */
  Optional<IssuerKey> current(Purpose purpose) {
    return of(purpose).reduce((older, newer) -> newer).filter(IssuerKey::stands);
  }

  /** The key with that public identifier. */
  Optional<IssuerKey> find(Issuer issuer, String method) {
    return keys.stream()
        .filter(one -> one.purpose().method(issuer, one.number()).equals(method))
        .findFirst();
  }

  /** The highest number of all; 0 without keys. */
  int newest() {
    return keys.stream().mapToInt(IssuerKey::number).max().orElse(0);
  }

  /**
   * New keys begin to sign, those before only verify from then on: their private halves are
   * destroyed, so that nobody can steal them later.
   */
  Changes renewed(Instant now) {
    var retire = new HashMap<String, String>();
    keys.stream().filter(this::signs).forEach(one -> retire.put(one.alias(), one.alias()));
    return new Changes(next(), now, retire);
  }

  /**
   * Keys count for nothing any more, and new ones sign. Of keys that were replaced, those go that
   * still signed when others may have got hold of the store.
   *
   * @param number keys after this one are no longer those that were stolen
   * @param since when they were stolen; where nobody knows, none is spared
   */
  Changes withdrawn(int number, Optional<Instant> since, Instant now) {
    var retire = new HashMap<String, String>();
    keys.stream()
        .filter(IssuerKey::stands)
        .filter(one -> one.number() <= number && exposed(one, since))
        .forEach(one -> retire.put(one.alias(), gone(one, since.orElse(now))));
    var create = newest() > number ? Map.<String, KeyType>of() : next();
    return retire.isEmpty() && create.isEmpty()
        ? Changes.NOTHING
        : new Changes(create, now, retire);
  }

  private boolean exposed(IssuerKey key, Optional<Instant> since) {
    return since.isEmpty()
        || of(key.purpose())
            .filter(one -> one.number() > key.number())
            .findFirst()
            .filter(next -> !next.from().isAfter(since.get()))
            .isEmpty();
  }

  private String gone(IssuerKey key, Instant revoked) {
    return base
        + (key.purpose() == Purpose.TOKEN ? "-jwt" : "")
        + "-"
        + key.number()
        + WITHDRAWN
        + revoked.getEpochSecond();
  }

  private Map<String, KeyType> next() {
    var next = new HashMap<String, KeyType>();
    for (var purpose : Purpose.values()) {
      next.put(purpose.alias(base, newest() + 1), purpose.type());
    }
    return next;
  }

  private boolean signs(IssuerKey key) {
    return current(key.purpose()).filter(key::equals).isPresent();
  }

  private Stream<IssuerKey> of(Purpose purpose) {
    return keys.stream().filter(one -> one.purpose() == purpose);
  }
}
