package org.preuve.devices.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.key.Sha256;

class SegmentTest {

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00.123456Z");
  private static final String HEADER = "{\"alg\":\"Ed25519\",\"kid\":\"d1-1\",\"typ\":\"eat+jwt\"}";

  private final Random random = new Random(11);

  /** As a device sends them: each names the one before it. */
  private List<PackedMessage> sent(int count) {
    var all = new ArrayList<PackedMessage>();
    byte[] before = null;
    for (int i = 0; i < count; i++) {
      var prev = before == null ? "" : ",\"prev\":\"" + Base64Url.encode(Sha256.of(before)) + "\"";
      var claims =
          "{\"sub\":\"d1\",\"bootcount\":7,\"seq\":%d,\"uptime\":%d%s,\"nonce\":\"%s\",\"senml\":[{\"n\":\"temp\",\"u\":\"Cel\",\"v\":%s}]}"
              .formatted(i, i * 1000, prev, "b".repeat(22), 2000 + random.nextInt(300) / 100.0);
      before = jws(HEADER, claims);
      all.add(message(i, before, NOON.plusMillis(i * 1000L + random.nextInt(40)), NOON));
    }
    return all;
  }

  private byte[] jws(String header, String claims) {
    var signature = new byte[64];
    random.nextBytes(signature);
    return (encoded(header) + "." + encoded(claims) + "." + Base64Url.encode(signature))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String encoded(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PackedMessage message(
      long sequence, byte[] bytes, Instant at, @Nullable Instant beacon) {
    return new PackedMessage(7, sequence, "t", bytes, at, beacon, true);
  }

  @Test
  void gives_back_every_byte_and_every_time() {
    var messages = sent(512);

    var segment = Segment.of("d1", messages);

    assertThat(segment.holds(messages)).isTrue();
    assertThat(segment.first()).isZero();
    assertThat(segment.last()).isEqualTo(511);
    assertThat(segment.firstAt()).isEqualTo(messages.get(0).receivedAt());
    var read = segment.unpack().get(300);
    assertThat(read.hash()).isEqualTo(Sha256.of(messages.get(300).message()));
  }

  /** The aim is 130 bytes a message on the disk; the row around them costs less than one. */
  @Test
  void keeps_of_a_message_little_more_than_its_signature() {
    var packed = Segment.of("d1", sent(512)).packed().length;

    assertThat(packed / 512).isBetween(64, 90);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing
        ".", // two parts
        "..",
        "a.b.c.d",
        "eyJ9.e30.AA==", // padding
        "eyJ9.e31.AB", // stray bits
        "é.è.à",
        "\u0000\u0001\u00ff"
      })
  void gives_back_what_is_no_token(String text) {
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    var messages =
        List.of(
            message(3, bytes, NOON, null),
            message(9, jws(HEADER, "{}"), NOON.minusSeconds(90), NOON.minusSeconds(100)),
            new PackedMessage(7, 4_000_000_000L, "hello", bytes, NOON, null, false));

    assertThat(Segment.of("d1", messages).holds(messages)).isTrue();
  }

  @Test
  void gives_back_what_only_looks_like_the_message_before() {
    var first = jws(HEADER, "{}");
    var name = Base64Url.encode(Sha256.of(first));
    var second = jws(HEADER, name + name); // twice
    var third = jws(HEADER, Base64Url.encode(Sha256.of(second)));
    var messages =
        List.of(
            message(1, first, NOON, null),
            message(2, second, NOON, null),
            message(3, third, NOON, null));

    assertThat(Segment.of("d1", messages).holds(messages)).isTrue();
  }

  @Test
  void gives_back_any_bytes() {
    for (int run = 0; run < 200; run++) {
      var messages = new ArrayList<PackedMessage>();
      for (int i = 0; i < 1 + random.nextInt(20); i++) {
        var bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        var at = NOON.plusNanos(random.nextInt() * 1000L);
        messages.add(
            message(i * (1L + random.nextInt(3)) + i, bytes, at, run % 2 == 0 ? at : null));
      }
      messages.sort(Comparator.comparingLong(PackedMessage::sequence));

      assertThat(Segment.of("d1", messages).holds(messages)).isTrue();
    }
  }

  /** DEFLATE can say a few things in two ways: the same messages then come back. */
  @Test
  void gives_back_no_other_messages_whatever_bit_is_changed() {
    var messages = sent(20);
    var segment = Segment.of("d1", messages);

    int damaged = 0;
    for (int bit = 0; bit < segment.packed().length * 8; bit++) {
      var packed = segment.packed().clone();
      packed[bit / 8] ^= (byte) (1 << (bit % 8));
      damaged += sameOrDamaged(with(segment, packed, segment.plainBytes()), messages) ? 1 : 0;
    }

    assertThat(damaged).isGreaterThan(segment.packed().length * 8 * 99 / 100);
  }

  /** Whether it is called damaged; if it is not, it holds the same. */
  private static boolean sameOrDamaged(Segment segment, List<PackedMessage> messages) {
    try {
      assertThat(segment.holds(messages)).as("other messages, and nobody notices").isTrue();
      return false;
    } catch (IllegalArgumentException noticed) {
      return true;
    }
  }

  private static Segment with(Segment one, byte[] packed, int plainBytes) {
    return new Segment(
        one.device(),
        one.bootcount(),
        one.first(),
        one.last(),
        one.messages(),
        one.firstAt(),
        one.lastAt(),
        plainBytes,
        packed);
  }

  @Test
  void unpacks_no_more_than_a_segment_may_have() {
    var segment = Segment.of("d1", sent(2));

    assertThatThrownBy(() -> with(segment, segment.packed(), Integer.MAX_VALUE).unpack())
        .hasMessage("too large for a segment");
    assertThatThrownBy(() -> with(segment, segment.packed(), segment.plainBytes() + 1).unpack())
        .hasMessage("shorter than said");
    assertThatThrownBy(() -> with(segment, new byte[0], 100).unpack())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
