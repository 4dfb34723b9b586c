package org.preuve.demo.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicAccessTest {

  private final TopicAccess device = TopicAccess.device("d1");
  private final TopicAccess connector = TopicAccess.connector("preuve-connector");

  @ParameterizedTest
  @ValueSource(strings = {"ep/1/d1/up/t", "ep/1/d1/up/hello", "ep/1/d1/st"})
  void a_device_writes_its_own_up_topics(String topic) {
    assertThat(device.mayWrite(topic)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ep/1/d2/up/t",
        "ep/1/d1/dn/ack",
        "ep/1/beacon",
        "ep/1/d1/up",
        "ep/1/d1/st/x",
        "ep/1/+/st"
      })
  void a_device_writes_nothing_else(String topic) {
    assertThat(device.mayWrite(topic)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ep/1/d1/dn/ack", "ep/1/d1/dn/#", "ep/1/d1/dn/+", "ep/1/beacon"})
  void a_device_reads_its_own_dn_topics_and_the_beacon(String filter) {
    assertThat(device.mayRead(filter)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#", "ep/#", "ep/1/#", "ep/1/+/dn/#", "ep/1/d2/dn/ack", "ep/1/d1/up/#", "+/1/d1"})
  void a_device_reads_nothing_else(String filter) {
    assertThat(device.mayRead(filter)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ep/1/+/up/#", "ep/1/d2/up/t", "ep/1/beacon", "ep/1/+/st"})
  void the_connector_reads_all_devices(String filter) {
    assertThat(connector.mayRead(filter)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "ep/1/#", "ep/1/#/up", "ep/1/+/dn/#"})
  void the_connector_reads_nothing_else(String filter) {
    assertThat(connector.mayRead(filter)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ep/1/d1/dn/ack", "ep/1/beacon", "ep/1/preuve-connector/up/probe"})
  void the_connector_answers_devices_and_sends_the_beacon(String topic) {
    assertThat(connector.mayWrite(topic)).isTrue();
  }
}
