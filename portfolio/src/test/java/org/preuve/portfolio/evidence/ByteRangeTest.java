package org.preuve.portfolio.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  private static final String TAG = "\"abc\"";

  /** Examples of RFC 9110, section 14.1.2, for a representation of 10,000 bytes. */
  @ParameterizedTest
  @CsvSource({
    "bytes=0-499, bytes 0-499/10000",
    "bytes=500-999, bytes 500-999/10000",
    "bytes=-500, bytes 9500-9999/10000",
    "bytes=9500-, bytes 9500-9999/10000",
    "bytes=0-99999, bytes 0-9999/10000",
    "bytes=-99999, bytes 0-9999/10000",
    "bytes=10000-, bytes */10000",
    "bytes=-0, bytes */10000"
  })
  void reads_a_range(String header, String content) {
    assertThat(ByteRange.of(header, null, TAG, 10_000).orElseThrow().of(10_000)).isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bytes=", "bytes=-", "bytes=5-4", "bytes=0-1,3-4", "items=0-1", "bytes=a-b"})
  void ignores_what_is_no_single_range(String header) {
    assertThat(ByteRange.of(header, null, TAG, 10_000)).isEmpty();
  }

  @Test
  void sends_another_version_whole() {
    assertThat(ByteRange.of("bytes=0-1", "\"other\"", TAG, 10)).isEmpty();
    assertThat(ByteRange.of("bytes=0-1", TAG, TAG, 10)).contains(new ByteRange(0, 1));
    assertThat(ByteRange.of(null, null, TAG, 10)).isEmpty();
  }
}
