package org.preuve.devices.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SegmentWriter} wrote; anything else is an {@link IllegalArgumentException}. */
final class SegmentReader {

  private final long bootcount;
  private final int count;
  private final List<String> words = new ArrayList<>();
  private final ByteBuffer rows;
  private final ByteBuffer payloads;
  private final ByteBuffer signatures;
  private @Nullable PackedMessage last;

  private SegmentReader(byte[] plain) {
    var in = ByteBuffer.wrap(plain);
    if (Varints.read(in) != SegmentWriter.VERSION) {
      throw new IllegalArgumentException("another version");
    }
    bootcount = Varints.read(in);
    count = Math.toIntExact(Varints.read(in));
    var distinct = Varints.read(in);
    for (long i = 0; i < distinct; i++) {
      words.add(new String(Varints.bytes(in), StandardCharsets.ISO_8859_1));
    }
    rows = ByteBuffer.wrap(Varints.bytes(in));
    payloads = ByteBuffer.wrap(Varints.bytes(in));
    signatures = ByteBuffer.wrap(Varints.take(in, in.remaining()));
  }

  static List<PackedMessage> read(byte[] plain) {
    try {
      return new SegmentReader(plain).messages();
    } catch (RuntimeException broken) {
      throw new IllegalArgumentException("not a segment", broken);
    }
  }

  private List<PackedMessage> messages() {
    var messages = new ArrayList<PackedMessage>();
    for (int i = 0; i < count; i++) {
      last = row();
      messages.add(last);
    }
    if (rows.hasRemaining() || payloads.hasRemaining() || signatures.hasRemaining()) {
      throw new IllegalArgumentException("more than was said");
    }
    return messages;
  }

  private PackedMessage row() {
    var sequence = Varints.read(rows) + (last == null ? 0 : last.sequence());
    var flags = Varints.read(rows);
    var kind = word();
    var received = Varints.signed(rows) + (last == null ? 0 : micros(last.receivedAt()));
    var beacon = is(flags, SegmentWriter.BEACON) ? at(received - Varints.signed(rows)) : null;
    return new PackedMessage(
        bootcount,
        sequence,
        kind,
        is(flags, SegmentWriter.JWS)
            ? jws(is(flags, SegmentWriter.CHAINED))
            : Varints.take(payloads, Varints.read(rows)),
        at(received),
        beacon,
        is(flags, SegmentWriter.CHECKED));
  }

  private byte[] jws(boolean chained) {
    var header = word().getBytes(StandardCharsets.ISO_8859_1);
    var signature = Varints.take(signatures, Varints.read(rows));
    var length = Varints.read(rows);
    var payload = chained ? chained(length) : Varints.take(payloads, length);
    return new JwsParts(header, payload, signature).message();
  }

  private byte[] chained(long length) {
    var place = Varints.read(rows);
    var name = SegmentWriter.before(last);
    var payload = ByteBuffer.allocate(Math.toIntExact(Math.min(length, 16_384)));
    payload.put(Varints.take(payloads, place)).put(name);
    payload.put(Varints.take(payloads, length - place - name.length));
    return payload.array();
  }

  private String word() {
    return words.get(Math.toIntExact(Varints.read(rows)));
  }

  private static boolean is(long flags, int flag) {
    return (flags & flag) != 0;
  }

  private static Instant at(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
