package org.preuve.devices.pack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.key.Base64Url;

/**
 * Writes messages of one boot, column by column: what is alike stands side by side, and what nobody
 * can make smaller, the signatures, at the end.
 *
 * <p>Version, boot, number of messages; words that occur (kinds, headers); of each message its
 * number after the last, flags, kind, times, header, lengths; then all payloads, messages that are
 * no JWS, signatures. A payload that names the hash of the message before it has it left out: it is
 * computed when it is read.
 */
final class SegmentWriter {

  static final int VERSION = 1;

  static final int JWS = 1;
  static final int BEACON = 2;
  static final int CHECKED = 4;
  static final int CHAINED = 8;

  private final List<String> words = new ArrayList<>();
  private final Varints rows = new Varints();
  private final ByteArrayOutputStream payloads = new ByteArrayOutputStream();
  private final ByteArrayOutputStream signatures = new ByteArrayOutputStream();
  private @Nullable PackedMessage last;

  private SegmentWriter() {}

  /** Plain bytes of a segment. */
  static byte[] write(List<PackedMessage> messages) {
    var writer = new SegmentWriter();
    messages.forEach(writer::row);
    var head = new Varints().add(VERSION).add(messages.get(0).bootcount()).add(messages.size());
    head.add(writer.words.size());
    writer.words.forEach(word -> head.bytes(word.getBytes(StandardCharsets.ISO_8859_1)));
    var all = new ByteArrayOutputStream();
    all.writeBytes(
        head.bytes(writer.rows.toBytes()).bytes(writer.payloads.toByteArray()).toBytes());
    all.writeBytes(writer.signatures.toByteArray());
    return all.toByteArray();
  }

  private void row(PackedMessage message) {
    var jws = JwsParts.of(message.message());
    var chained = jws.map(parts -> place(parts.payload(), before())).orElse(-1);
    var beacon = Optional.ofNullable(message.beaconAt());
    rows.add(message.sequence() - Optional.ofNullable(last).map(m -> m.sequence()).orElse(0L));
    rows.add(
        (jws.isPresent() ? JWS : 0)
            | (beacon.isPresent() ? BEACON : 0)
            | (message.beaconChecked() ? CHECKED : 0)
            | (chained >= 0 ? CHAINED : 0));
    rows.add(word(message.kind()));
    rows.signed(micros(message.receivedAt()) - lastMicros());
    beacon.ifPresent(at -> rows.signed(micros(message.receivedAt()) - micros(at)));
    if (jws.isPresent()) {
      jws(jws.get(), chained);
    } else {
      rows.add(message.message().length);
      payloads.writeBytes(message.message());
    }
    last = message;
  }

  private void jws(JwsParts parts, int chained) {
    var payload = parts.payload();
    rows.add(word(new String(parts.header(), StandardCharsets.ISO_8859_1)));
    rows.add(parts.signature().length);
    rows.add(payload.length);
    signatures.writeBytes(parts.signature());
    if (chained < 0) {
      payloads.writeBytes(payload);
    } else {
      rows.add(chained);
      payloads.write(payload, 0, chained);
      var rest = chained + before().length;
      payloads.write(payload, rest, payload.length - rest);
    }
  }

  /** The name that a message gives the one before it; nothing for the first. */
  private byte[] before() {
    return before(last);
  }

  static byte[] before(@Nullable PackedMessage last) {
    return last == null
        ? new byte[0]
        : Base64Url.encode(last.hash()).getBytes(StandardCharsets.US_ASCII);
  }

  private static int place(byte[] payload, byte[] name) {
    for (int i = 0; name.length > 0 && i <= payload.length - name.length; i++) {
      if (Arrays.equals(payload, i, i + name.length, name, 0, name.length)) {
        return i;
      }
    }
    return -1;
  }

  private int word(String word) {
    if (!words.contains(word)) {
      words.add(word);
    }
    return words.indexOf(word);
  }

  private long lastMicros() {
    return Optional.ofNullable(last).map(message -> micros(message.receivedAt())).orElse(0L);
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
