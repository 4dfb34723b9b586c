package org.preuve.badges.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Files that differ from a good one as broken and hostile files do; the same at every run. */
final class Mutations {

  private static final List<String> PIECES =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "null",
          "true",
          "1e999",
          "-0",
          "18446744073709551617",
          "\"@id\":\"_:b0\",",
          "\"@graph\":[]",
          "\"@context\":{},",
          "\\ud800",
          "\\u0000",
          "𝔅",
          "é",
          "\"@type\":\"@json\",",
          "\"id\":\"x y\",",
          "\"@reverse\":{}",
          "\uFEFF",
          " ",
          "\\",
          "#",
          "%");

  private final Random random;

  Mutations(long seed) {
    this.random = new Random(seed);
  }

  Stream<byte[]> of(byte[] original, int number) {
    return Stream.generate(() -> mutated(original)).limit(number);
  }

  private byte[] mutated(byte[] original) {
    var bytes = original;
    for (var i = 0; i <= random.nextInt(3); i++) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    var at = random.nextInt(bytes.length + 1);
    var to = Math.min(bytes.length, at + random.nextInt(40));
    var piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(5)) {
      case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(at + 1, to));
      case 1 -> joined(bytes, at, new byte[0], to);
      case 2 -> joined(bytes, at, piece, at);
      case 3 -> joined(bytes, at, piece, to);
      default -> joined(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
    };
  }

  private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
    var all = Arrays.copyOf(bytes, head + middle.length + bytes.length - Math.max(head, tail));
    System.arraycopy(middle, 0, all, head, middle.length);
    var rest = Math.max(head, tail);
    System.arraycopy(bytes, rest, all, head + middle.length, bytes.length - rest);
    return all;
  }
}
