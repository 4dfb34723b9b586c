package org.preuve.badges.verify;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where an issuer's document stands. */
final class IssuerAddress {

  private static final Pattern DID_WEB =
      Pattern.compile("did:web:([A-Za-z0-9.-]+)(%3A\\d{1,5})?((?::[A-Za-z0-9._-]+)*)");

  private static final Pattern HTTPS = Pattern.compile("https://[A-Za-z0-9._~:/-]+");

  private IssuerAddress() {}

  /**
   * did:web method, section "Read": host, port and path become an https address; an https
   * identifier is its own address.
   */
  static Optional<URI> of(String issuer) {
    var did = DID_WEB.matcher(issuer);
    if (did.matches()) {
      var port = did.group(2) == null ? "" : ":" + did.group(2).substring("%3A".length());
      var path = did.group(3).isEmpty() ? "/.well-known" : did.group(3).replace(':', '/');
      return Optional.of(URI.create("https://" + did.group(1) + port + path + "/did.json"));
    }
    return HTTPS.matcher(issuer).matches() ? Optional.of(URI.create(issuer)) : Optional.empty();
  }
}
