package org.preuve.devices.telemetry;

import java.util.Map;
import java.util.Set;

/**
 * What an integer stands for in a message that is CBOR: the name of the same thing in JSON.
 *
 * @param binary whether it is a byte string, which JSON writes in base64url
 */
record CborLabel(String name, boolean binary) {

  /** COSE header (RFC 9052, section 3.1; RFC 9596). */
  static final Map<String, CborLabel> HEADER =
      Map.of("1", text("alg"), "4", binary("kid"), "16", text("typ"));

  /** CWT (RFC 8392, section 4) and EAT (RFC 9711, section 10.3); what is ours is private. */
  static final Map<String, CborLabel> CLAIMS =
      Map.of(
          "2", text("sub"),
          "6", text("iat"),
          "10", binary("eat_nonce"),
          "259", binary("hwmodel"),
          "261", text("uptime"),
          "267", text("bootcount"),
          "268", binary("bootseed"),
          "-70001", text("seq"),
          "-70002", binary("prev"),
          "-70003", text("senml"));

  /** SenML (RFC 8428, section 6). */
  static final Map<String, CborLabel> RECORD =
      Map.ofEntries(
          Map.entry("-1", text("bver")),
          Map.entry("-2", text("bn")),
          Map.entry("-3", text("bt")),
          Map.entry("-4", text("bu")),
          Map.entry("-5", text("bv")),
          Map.entry("-6", text("bs")),
          Map.entry("0", text("n")),
          Map.entry("1", text("u")),
          Map.entry("2", text("v")),
          Map.entry("3", text("vs")),
          Map.entry("4", text("vb")),
          Map.entry("5", text("s")),
          Map.entry("6", text("t")),
          Map.entry("7", text("ut")),
          Map.entry("8", binary("vd")));

  private static final Set<String> NAMES =
      Set.of(
          "alg",
          "kid",
          "typ",
          "sub",
          "iat",
          "eat_nonce",
          "hwmodel",
          "uptime",
          "bootcount",
          "bootseed",
          "seq",
          "prev",
          "senml",
          "bver",
          "bn",
          "bt",
          "bu",
          "bv",
          "bs",
          "n",
          "u",
          "v",
          "vs",
          "vb",
          "s",
          "t",
          "ut",
          "vd");

  private static CborLabel text(String name) {
    return new CborLabel(name, false);
  }

  private static CborLabel binary(String name) {
    return new CborLabel(name, true);
  }

  /** Whether a text may not be a name, because an integer stands for it. */
  static boolean taken(String name) {
    return NAMES.contains(name);
  }
}
