package org.preuve.lti.platform;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an invitation grants.
 *
 * @param confirmed whether any platform that uses it is confirmed
 * @param issuerHost {@code host[:port]} of the platform that it confirms, empty for none
 */
public record InviteTerms(boolean confirmed, String issuerHost) {

  /** The platform that registers with it waits for a confirmation. */
  static final InviteTerms OPEN = new InviteTerms(false, "");

  private static final String CONFIRMED = "confirmed";

  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9.-]{0,240}[a-z0-9])?(:[0-9]{1,5})?");

  /**
   * Terms for one host.
   *
   * @param text a host, {@code host:port} or an address such as {@code https://moodle.example/};
   *     empty for any platform
   * @return empty when it is neither
   */
  public static Optional<InviteTerms> expecting(String text) {
    var wish = text.strip().toLowerCase(Locale.ROOT);
    if (wish.isEmpty()) {
      return Optional.of(OPEN);
    }
    var host = Hosts.address(wish).map(Hosts::of).orElse(wish);
    return HOST.matcher(host).matches()
        ? Hosts.address("https://" + host).map(InviteTerms::of)
        : Optional.empty();
  }

  private static InviteTerms of(URI address) {
    return new InviteTerms(false, Hosts.of(address));
  }

  /** The second word of a line in the invitations file. */
  static InviteTerms read(String word) {
    return word.equals(CONFIRMED) ? new InviteTerms(true, "") : expecting(word).orElse(OPEN);
  }
}
