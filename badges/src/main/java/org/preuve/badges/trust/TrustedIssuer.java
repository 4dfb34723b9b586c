package org.preuve.badges.trust;

import java.util.regex.Pattern;
import org.preuve.web.base.CleanText;

/**
 * Somebody whose badges are trusted.
 *
 * @param identifier exactly as badges name their issuer: a DID or a web address
 * @param name as the list has it
 */
public record TrustedIssuer(String identifier, String name) {

  private static final int LONGEST = 300;
  private static final int LONGEST_NAME = 200;

  /** DID Core 1.0, section 3.1, and addresses in ASCII. */
  private static final Pattern IDENTIFIER =
      Pattern.compile("(did:[a-z0-9]+:|https://)[A-Za-z0-9._:%/~@!$&'()*+,;=?-]+");

  static TrustedIssuer of(String identifier, String name) {
    var clean = CleanText.of(name);
    var shown = clean.isEmpty() ? identifier.strip() : clean;
    return new TrustedIssuer(
        identifier.strip(),
        shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown);
  }

  /** Whether a badge could name it. */
  boolean possible() {
    return identifier.length() <= LONGEST && IDENTIFIER.matcher(identifier).matches();
  }
}
