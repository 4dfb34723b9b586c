package org.preuve.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.net.URI;
import org.junit.jupiter.api.Test;

class PublicHeadTest {

  private static final URI HERE = URI.create("https://preuve.example/b/abc");

  /** JSON reads the escapes as the letters that they stand for. */
  @Test
  void nothing_in_the_data_ends_the_element_that_holds_them() {
    var written = new StringOutput();

    new PublicHead(false, "t", "d", HERE, HERE, "p", "{\"a\":\"</script><!-- & \"}")
        .block()
        .writeTo(written);

    assertThat(written.toString())
        .isEqualTo("{\"a\":\"\\u003c/script\\u003e\\u003c!-- \\u0026 \"}");
  }
}
