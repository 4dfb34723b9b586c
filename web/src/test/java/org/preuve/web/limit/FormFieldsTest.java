package org.preuve.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.web.base.BodyException;

class FormFieldsTest {

  @Test
  void reads_names_and_values_in_their_order() {
    var map = new FormFields().with("a=1&b=%C3%A9+x&&a=2&c&=d").map();

    assertThat(map.get("a")).containsExactly("1", "2");
    assertThat(map.get("b")).containsExactly("é x");
    assertThat(map.get("c")).containsExactly("");
    assertThat(map.keySet()).containsExactly("a", "b", "c", "");
  }

  @Test
  void reads_nothing_from_nothing() {
    assertThat(new FormFields().with("").map()).isEmpty();
  }

  @Test
  void refuses_what_cannot_be_read() {
    for (var form : List.of("a=%", "%zz=1", "a=%1", "a&".repeat(2001))) {
      assertThatThrownBy(() -> new FormFields().with(form)).hasCauseInstanceOf(BodyException.class);
    }
  }
}
