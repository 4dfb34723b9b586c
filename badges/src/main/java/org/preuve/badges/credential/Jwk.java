package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.Optional;

/** A public key as JSON (RFC 7517). */
public final class Jwk {

  private Jwk() {}

  /** The public members of a key of P-256 (RFC 7518, section 6.2.1). */
  static ObjectNode encode(ECPublicKey key) {
    var jwk = CredentialJson.empty();
    new ECKey.Builder(Curve.P_256, key)
        .build()
        .toJSONObject()
        .forEach((name, value) -> jwk.put(name, String.valueOf(value)));
    return jwk;
  }

  /** The key, or empty where it is none that signs badges here, or has its private half with it. */
  public static Optional<PublicKey> decode(JsonNode jwk) {
    if (!jwk.isObject()) {
      return Optional.empty();
    }
    try {
      var key = JWK.parse(jwk.toString());
      return key.isPrivate()
          ? Optional.empty()
          : decode(key).filter(k -> KeyKind.of(k).isPresent());
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException no) {
      return Optional.empty();
    }
  }

  private static Optional<PublicKey> decode(JWK key) throws JOSEException {
    if (key instanceof OctetKeyPair pair && "Ed25519".equals(pair.getCurve().getName())) {
      return Multikey.ed25519(pair.getDecodedX());
    }
    if (key instanceof ECKey ec) {
      return Optional.of(ec.toECPublicKey());
    }
    return key instanceof RSAKey rsa ? Optional.of(rsa.toRSAPublicKey()) : Optional.empty();
  }
}
