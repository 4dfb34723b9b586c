package org.preuve.badges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class DatesCheckTest {

  private final ObjectNode credential = new SignedBadge().json();

  @Test
  void a_proof_that_is_over_proves_nothing() {
    assertThat(after("2026-06-02T12:04:59Z")).isEqualTo(Finding.DATES_EXPIRED);
    assertThat(after("some day")).isEqualTo(Finding.DATES_EXPIRED);
  }

  @Test
  void a_proof_may_be_over_later() {
    assertThat(after("2026-06-02T12:05:00Z")).isEqualTo(Finding.DATES_OK);
  }

  private Finding after(String expires) {
    ((ObjectNode) credential.path("proof").path(0)).put("expires", expires);
    return new DatesCheck().check(credential, credential.path("proof").path(0), SignedBadge.NOW);
  }
}
