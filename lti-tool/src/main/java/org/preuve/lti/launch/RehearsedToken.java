package org.preuve.lti.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preuve.web.base.Ids;

/**
 * What a platform sends that there is in this process only.
 *
 * @param issuer its name, which nobody else knows
 * @param target page to show
 */
record RehearsedToken(String issuer, URI target, RSAKey key) {

  static final String CLIENT = "rehearsal";

  private static final int BITS = 2048;

  /** A new platform. */
  static RehearsedToken of(URI target) {
    try {
      var key = new RSAKeyGenerator(BITS).keyID(Ids.random()).generate();
      // a name that is never resolved (RFC 2606, section 2)
      return new RehearsedToken("https://rehearsal.invalid/" + Ids.random(), target, key);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The parameters that start a login. */
  Map<String, List<String>> login() {
    return Map.of(
        "iss", List.of(issuer),
        "client_id", List.of(CLIENT),
        "login_hint", List.of("1"),
        "lti_message_hint", List.of("1"),
        "target_link_uri", List.of(target.toString()));
  }

  /** A student's launch that answers a login. */
  String token(String nonce, Instant now) {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var message = new JWSObject(header, new Payload(claims(nonce, now)));
    try {
      message.sign(new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return message.serialize();
  }

  private Map<String, Object> claims(String nonce, Instant now) {
    var claims = new HashMap<String, Object>();
    claims.put("iss", issuer);
    claims.put("aud", CLIENT);
    claims.put("sub", "1");
    claims.put("name", "1");
    claims.put("nonce", nonce);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plusSeconds(60).getEpochSecond());
    claims.put(Claims.MESSAGE_TYPE, "LtiResourceLinkRequest");
    claims.put(Claims.VERSION, "1.3.0");
    claims.put(Claims.DEPLOYMENT_ID, "1");
    claims.put(Claims.TARGET_LINK_URI, target.toString());
    claims.put(Claims.ROLES, List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));
    claims.put(Claims.RESOURCE_LINK, Map.of("id", "1", "title", "1"));
    claims.put(Claims.CONTEXT, Map.of("id", "1", "title", "1"));
    return claims;
  }

  /** The key stays out of every log. */
  @Override
  public String toString() {
    return "a rehearsed platform";
  }
}
