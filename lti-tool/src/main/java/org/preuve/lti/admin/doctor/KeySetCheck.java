package org.preuve.lti.admin.doctor;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.stream.Collectors;
import org.preuve.web.base.CleanText;
import org.preuve.web.base.Fetched;

/** Decides whether a platform's key set can be read and has keys that it may sign with. */
final class KeySetCheck {

  static final String POINT = "keys";

  private KeySetCheck() {}

  static Diagnosis check(Fetched fetched, String address) {
    return fetched.fold(
        answer ->
            answer.ok()
                ? read(answer, address)
                : Diagnosis.no(POINT, "keys-status", answer.status(), address),
        failed -> Diagnosis.no(POINT, "keys-away", failed.cause().name(), address));
  }

  private static Diagnosis read(Fetched.Answer answer, String address) {
    try {
      var keys =
          JWKSet.parse(new String(answer.body(), StandardCharsets.UTF_8)).getKeys().stream()
              .filter(key -> key.getKeyType().equals(KeyType.RSA))
              .toList();
      var names =
          keys.stream()
              .map(JWK::getKeyID)
              .map(kid -> kid == null ? "–" : CleanText.of(kid))
              .limit(5)
              .collect(Collectors.joining(", "));
      return keys.isEmpty()
          ? Diagnosis.no(POINT, "keys-none", address)
          : Diagnosis.yes(POINT, "keys", keys.size(), names);
    } catch (ParseException notAKeySet) {
      return Diagnosis.no(POINT, "keys-unreadable", address);
    }
  }
}
