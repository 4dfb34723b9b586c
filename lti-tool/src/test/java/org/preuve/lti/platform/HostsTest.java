package org.preuve.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {

  @ParameterizedTest
  @CsvSource({
    "https://LMS.example/x, lms.example, https://lms.example",
    "https://lms.example:443, lms.example, https://lms.example",
    "https://lms.example:8443, lms.example:8443, https://lms.example:8443",
    "http://lms.example, lms.example:80, http://lms.example",
    "http://lms.example:443, lms.example:443, http://lms.example:443",
    "http://lms.example:80, lms.example:80, http://lms.example",
    "http://127.0.0.1:8082, 127.0.0.1:8082, http://127.0.0.1:8082"
  })
  void names_the_service_and_the_origin(String address, String service, String origin) {
    assertThat(Hosts.of(URI.create(address))).isEqualTo(service);
    assertThat(Hosts.origin(URI.create(address))).isEqualTo(origin);
  }

  @Test
  void takes_no_unencrypted_address_for_an_encrypted_one() {
    assertThat(Hosts.on("http://lms.example/return", Set.of("lms.example"))).isEmpty();
    assertThat(Hosts.on("https://lms.example/return", Set.of("lms.example"))).isPresent();
  }
}
