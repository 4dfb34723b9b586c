package org.preuve.portfolio.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.preuve.portfolio.EvidenceKind;

class KindColumnTest {

  private final KindColumn column = new KindColumn();

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "OTHER")
  void keeps_each_kind_under_its_name(EvidenceKind kind) {
    assertThat(column.convertToDatabaseColumn(kind)).isEqualTo(kind.name());
    assertThat(column.convertToEntityAttribute(kind.name())).isEqualTo(kind);
    assertThat(kind.recorded()).isEqualTo(kind.word());
  }

  /** Two nodes of neighbouring versions work on one database during an upgrade. */
  @Test
  void reads_a_kind_of_a_newer_build_and_neither_writes_nor_freezes_it() {
    var kind = column.convertToEntityAttribute("HOLOGRAM");

    assertThat(kind).isEqualTo(EvidenceKind.OTHER);
    assertThat(kind.ownWords()).isFalse();
    assertThatThrownBy(() -> column.convertToDatabaseColumn(kind))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(kind::recorded).isInstanceOf(IllegalStateException.class);
  }
}
