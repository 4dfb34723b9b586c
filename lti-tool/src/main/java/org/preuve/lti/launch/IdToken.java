package org.preuve.lti.launch;

/**
 * An ID token whose form is right and whose signature is still to be checked.
 *
 * @param raw JWS compact serialization (RFC 7515, section 7.1)
 * @param kid name of the platform's key
 * @param claims its payload
 */
record IdToken(String raw, String kid, Claims claims) {

  /** The token stays out of every log. */
  @Override
  public String toString() {
    return "an ID token";
  }
}
