package org.preuve.badges.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.credential.CredentialJson;

/**
 * The keys of an issuer whose proofs count: what lists of badges hold against each of them, since
 * what a withdrawn key signed is proved by nothing. The signature itself is verified on the page of
 * a badge.
 *
 * @param methods their public identifiers
 */
public record StandingKeys(Set<String> methods) {

  public StandingKeys {
    methods = Set.copyOf(methods);
  }

  /** Whether the proof of a stored credential names one of them. */
  public boolean signed(String credential) {
    return CredentialJson.object(credential.getBytes(UTF_8))
        .filter(json -> named(Issuers.proofMethod(json)))
        .isPresent();
  }

  /**
   * Whether a proof names one of them.
   *
   * @param method as the database reads it out of a credential, null where there is none
   */
  public boolean named(@Nullable String method) {
    return method != null && methods.contains(method);
  }
}
