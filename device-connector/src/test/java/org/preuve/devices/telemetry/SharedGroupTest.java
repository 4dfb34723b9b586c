package org.preuve.devices.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedGroupTest {

  private static final byte[] PASSWORD = "c0nnector of the test".getBytes(UTF_8);

  @Test
  void is_the_same_for_all_nodes_of_an_installation_and_a_secret_to_everybody_else() {
    var group = SharedGroup.of(PASSWORD);

    assertThat(group).isEqualTo(SharedGroup.of(PASSWORD.clone()));
    assertThat(group.name()).hasSizeGreaterThanOrEqualTo(22).matches("[A-Za-z0-9_-]+"); // 128 bits
    assertThat(group).isNotEqualTo(SharedGroup.of("c0nnector of the tesT".getBytes(UTF_8)));
    assertThat(group.filter("ep/1/+/up/#")).isEqualTo("$share/" + group.name() + "/ep/1/+/up/#");
  }
}
