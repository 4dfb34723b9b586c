package org.preuve.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssuranceLevelTest {

  @ParameterizedTest
  @CsvSource({
    "simulator,L0",
    "Preuve SimDevice,L0",
    "Simulateur,L0",
    "ESP32-C3,L2",
    "SIM7600 modem,L2",
    "Arduino,L2"
  })
  void tells_simulators_from_boards(String model, AssuranceLevel level) {
    assertThat(AssuranceLevel.ofModel(model)).isEqualTo(level);
  }
}
