package org.preuve.web.limit;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.preuve.web.base.Setting;

/**
 * Settings {@code preuve.proxy.*}.
 *
 * @param trusted networks of the proxies in front of this server, {@code preuve.proxy.addresses};
 *     what anybody else says of an address is not believed
 * @param header in which they name who asked them, {@code preuve.proxy.header}: {@code
 *     X-Forwarded-For} or {@code Forwarded}
 */
@Setting
public record ProxyConfig(List<Network> trusted, String header) {

  static final String FORWARDED = "Forwarded";
  static final String X_FORWARDED_FOR = "X-Forwarded-For";

  /** Copies the list. */
  public ProxyConfig {
    trusted = List.copyOf(trusted);
    if (!header.equalsIgnoreCase(FORWARDED) && !header.equalsIgnoreCase(X_FORWARDED_FOR)) {
      throw new IllegalArgumentException(
          "PREUVE_PROXY_HEADER: " + FORWARDED + " or " + X_FORWARDED_FOR);
    }
  }

  @Inject
  public ProxyConfig(
      @ConfigProperty(name = "preuve.proxy.addresses") Optional<String> addresses,
      @ConfigProperty(name = "preuve.proxy.header", defaultValue = X_FORWARDED_FOR) String header) {
    this(networks(addresses.orElse("")), header.strip());
  }

  boolean trusts(InetAddress address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }

  /**
   * Networks in digits, comma-separated.
   *
   * @throws IllegalArgumentException when one is not such a network
   */
  public static List<Network> networks(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(
            text ->
                Network.read(text)
                    .orElseThrow(
                        () -> new IllegalArgumentException("not an address or network: " + text)))
        .toList();
  }
}
