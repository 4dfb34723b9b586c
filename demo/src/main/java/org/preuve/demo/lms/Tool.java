package org.preuve.demo.lms;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A tool that registered itself.
 *
 * @param clientId given by this LMS
 * @param deploymentId given by this LMS
 * @param name what teachers read
 * @param loginUri where a launch begins
 * @param redirectUris where an id_token may go, exactly
 * @param jwksUri where the tool's public keys stand
 * @param targetUri page of a plain link
 * @param deepLinkUri page for choosing content, or empty
 * @param custom custom parameters of every launch
 * @param scopes services it asked for
 * @param claims personal data it asked for
 */
record Tool(
    String clientId,
    String deploymentId,
    String name,
    String loginUri,
    List<String> redirectUris,
    String jwksUri,
    String targetUri,
    String deepLinkUri,
    Map<String, String> custom,
    List<String> scopes,
    List<String> claims) {

  /** E-mail addresses go only to tools that ask for them. */
  boolean wantsEmail() {
    return claims.contains("email");
  }

  /** Scheme, host and port, as in a Content-Security-Policy. */
  String origin() {
    URI login = URI.create(loginUri);
    return login.getScheme() + "://" + login.getAuthority();
  }
}
