package org.preuve.lti.launch;

import java.util.Set;

/**
 * What the registration and the login say about the message to come.
 *
 * @param issuer the registered platform, compared character by character
 * @param clientId our name at that platform
 * @param nonce value sent with the login
 * @param target {@code target_link_uri} of the login, already known to be one of our pages
 * @param hosts {@code host[:port]} of the platform's registered addresses
 */
record ExpectedLaunch(
    String issuer, String clientId, String nonce, String target, Set<String> hosts) {

  ExpectedLaunch {
    hosts = Set.copyOf(hosts);
  }
}
