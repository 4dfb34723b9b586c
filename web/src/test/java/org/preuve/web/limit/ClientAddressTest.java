package org.preuve.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

  private static final ClientAddress DIRECT = client("", "X-Forwarded-For");

  private static final ClientAddress PROXIED =
      client("127.0.0.1, ::1, 10.1.0.0/16", "X-Forwarded-For");

  private static final ClientAddress STANDARD = client("10.1.0.0/16", "Forwarded");

  @Test
  void believes_nobody_without_a_setting() {
    assertThat(DIRECT.of("203.0.113.9", List.of("198.51.100.7"))).isEqualTo("203.0.113.9");
    assertThat(DIRECT.of("127.0.0.1", List.of("198.51.100.7"))).isEqualTo("127.0.0.1");
  }

  @Test
  void notices_who_forwards_without_being_named() {
    assertThat(DIRECT.trusted("127.0.0.1")).isFalse();
    assertThat(PROXIED.trusted("10.1.2.3")).isTrue();
    assertThat(PROXIED.trusted("10.2.2.3")).isFalse();
    assertThat(ClientAddress.forwarded(header -> null)).isFalse();
    for (var name : List.of("X-Forwarded-For", "Forwarded")) {
      assertThat(ClientAddress.forwarded(header -> header.equals(name) ? "for=x" : null)).isTrue();
    }
  }

  @Test
  void knows_the_network_in_which_an_address_is_one_of_many() {
    assertThat(ClientAddress.network("203.0.113.9")).isEqualTo("203.0.0.0/16");
    assertThat(ClientAddress.network("203.0.7.1")).isEqualTo("203.0.0.0/16");
    assertThat(ClientAddress.network(PROXIED.of("10.1.2.3", List.of("2001:db8:7:9::1"))))
        .isEqualTo(ClientAddress.network("2001:db8:8:1::/64"))
        .isEqualTo("2001:db8:0:0:0:0:0:0/32");
    assertThat(ClientAddress.network("session of 7")).isEqualTo("session of 7");
  }

  @Test
  void believes_named_proxies_only() {
    assertThat(PROXIED.of("10.1.2.3", List.of("198.51.100.7"))).isEqualTo("198.51.100.7");
    assertThat(PROXIED.of("10.2.2.3", List.of("198.51.100.7"))).isEqualTo("10.2.2.3");
  }

  @Test
  void takes_the_rightmost_hop_that_is_no_proxy_of_ours() {
    assertThat(PROXIED.of("10.1.2.3", List.of("1.2.3.4, 198.51.100.7, 10.1.9.9")))
        .isEqualTo("198.51.100.7");
    assertThat(PROXIED.of("10.1.2.3", List.of("1.2.3.4", "198.51.100.7")))
        .isEqualTo("198.51.100.7");
    assertThat(PROXIED.of("127.0.0.1", List.of("10.1.2.4"))).isEqualTo("10.1.2.4");
  }

  @Test
  void stops_at_what_is_no_address() {
    for (var odd :
        List.of("unknown", "", "_hidden", "localhost", "1.2.3.4.5", "999.1.1.1", "a b")) {
      assertThat(PROXIED.of("10.1.2.3", List.of("198.51.100.7, " + odd))).isEqualTo("10.1.2.3");
    }
  }

  @Test
  void reads_the_standard_header_with_quotes_ports_and_other_parameters() {
    assertThat(STANDARD.of("10.1.2.3", List.of("for=192.0.2.60;proto=http;by=10.1.2.3")))
        .isEqualTo("192.0.2.60");
    assertThat(STANDARD.of("10.1.2.3", List.of("proto=https; For=\"192.0.2.60:4711\"")))
        .isEqualTo("192.0.2.60");
    assertThat(STANDARD.of("10.1.2.3", List.of("for=1.1.1.1, for=\"[2001:db8:1:2:3::4]:80\"")))
        .isEqualTo("2001:db8:1:2:0:0:0:0/64");
    assertThat(STANDARD.of("10.1.2.3", List.of("198.51.100.7"))).isEqualTo("10.1.2.3");
  }

  @Test
  void counts_the_whole_network_of_an_ipv6_address_as_one_place() {
    assertThat(DIRECT.of("2001:db8:1:2:3:4:5:6", List.of()))
        .isEqualTo(DIRECT.of("2001:db8:1:2:ffff::1", List.of()))
        .isNotEqualTo(DIRECT.of("2001:db8:1:3::1", List.of()));
    assertThat(DIRECT.of("::ffff:192.0.2.1", List.of())).isEqualTo("192.0.2.1");
  }

  @Test
  void refuses_settings_that_are_no_networks() {
    for (var wrong : List.of("proxy.example", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "::/129")) {
      assertThatThrownBy(() -> ProxyConfig.networks(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(wrong);
    }
  }

  private static ClientAddress client(String trusted, String header) {
    return new ClientAddress(new ProxyConfig(Optional.of(trusted), header));
  }
}
