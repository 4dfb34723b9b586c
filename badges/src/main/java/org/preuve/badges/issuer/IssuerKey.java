package org.preuve.badges.issuer;

import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.credential.Issuer;
import org.preuve.badges.credential.PublishedKey;
import org.preuve.web.keystore.KeyVault.KeyType;

/**
 * One key of an issuer.
 *
 * @param number from 1; the highest one signs
 * @param alias its name in the key store
 * @param from the moment from which it signs
 * @param withdrawn from when on nothing counts that it signed, if it was withdrawn
 */
public record IssuerKey(
    Purpose purpose,
    int number,
    String alias,
    PublicKey key,
    Instant from,
    Optional<Instant> withdrawn) {

  /** What it signs, and nothing else; texts {@code rekey.purpose.<NAME>}. */
  public enum Purpose {
    /** Embedded proofs of badges and status lists. */
    PROOF("", KeyType.ED25519),
    /** Tokens of badges, status lists and lists of bundles. */
    TOKEN("-jwt", KeyType.EC_P256);

    private final String part;
    private final KeyType type;

    Purpose(String part, KeyType type) {
      this.part = part;
      this.type = type;
    }

    KeyType type() {
      return type;
    }

    /** Name of a key in the key store. */
    String alias(String base, int number) {
      return base + part + (number == 1 ? "" : "-" + number);
    }

    /** Its identifier in public. */
    String method(Issuer issuer, int number) {
      return this == PROOF ? issuer.proofMethod(number) : issuer.tokenMethod(number);
    }
  }

  /** Whether what it signed counts. */
  public boolean stands() {
    return withdrawn.isEmpty();
  }

  /** Whether it is the one among them that signs. */
  public boolean signs(List<IssuerKey> all) {
    return stands()
        && all.stream().noneMatch(one -> one.purpose() == purpose && one.number() > number);
  }

  /** Its identifier in public. */
  public String method(Issuer issuer) {
    return purpose.method(issuer, number);
  }

  /** As everybody sees it. */
  PublishedKey published(Issuer issuer) {
    return new PublishedKey(method(issuer), key, withdrawn);
  }
}
