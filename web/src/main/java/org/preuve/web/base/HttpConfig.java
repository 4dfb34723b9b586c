package org.preuve.web.base;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings {@code preuve.http.*}.
 *
 * @param privateHosts {@code host:port}, or {@code host:*} for every port, that may be asked
 *     although they stand in a private range or speak plain http, {@code
 *     preuve.http.private-hosts}; this installation's own is among them
 */
@Dependent
public record HttpConfig(Set<String> privateHosts) {

  /** Copies the set. */
  public HttpConfig {
    privateHosts = Set.copyOf(privateHosts);
  }

  @Inject
  HttpConfig(
      ServerConfig server,
      @ConfigProperty(name = "preuve.http.private-hosts") Optional<String> privateHosts) {
    this(read(privateHosts.orElse(""), server.baseUrl()));
  }

  /** Whether the scheme is https, or this host and port are allowed by name. */
  boolean allows(URI address) {
    return address.getHost() != null
        && address.getRawUserInfo() == null
        && ("https".equalsIgnoreCase(address.getScheme())
            || ("http".equalsIgnoreCase(address.getScheme())
                && namesPrivate(address.getHost(), port(address))));
  }

  /** Whether the settings name this host, whatever range it stands in. */
  boolean namesPrivate(String host, int port) {
    var name = host.toLowerCase(Locale.ROOT) + ":";
    return privateHosts.contains(name + port) || privateHosts.contains(name + "*");
  }

  private static int port(URI address) {
    int usual = "http".equalsIgnoreCase(address.getScheme()) ? 80 : 443;
    return address.getPort() == -1 ? usual : address.getPort();
  }

  private static Set<String> read(String list, URI base) {
    var hosts = new HashSet<String>();
    Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(h -> !h.isEmpty())
        .forEach(h -> hosts.add(h.toLowerCase(Locale.ROOT)));
    hosts.add(base.getHost().toLowerCase(Locale.ROOT) + ":" + port(base));
    return hosts;
  }
}
