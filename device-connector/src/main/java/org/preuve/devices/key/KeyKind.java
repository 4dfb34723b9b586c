package org.preuve.devices.key;

import java.util.Set;

/**
 * The two kinds of keys that a device may have, with the JOSE algorithms that each may sign with.
 */
public enum KeyKind {
  /** RFC 8037; {@code EdDSA} is the older name of the algorithm (RFC 9864). */
  ED25519("OKP", "Ed25519", Set.of("Ed25519", "EdDSA"), "Ed25519"),
  /** RFC 7518, section 3.4. */
  P256("EC", "P-256", Set.of("ES256"), "ES256");

  final String type;
  final String curve;
  private final Set<String> algorithms;
  private final String label;

  KeyKind(String type, String curve, Set<String> algorithms, String label) {
    this.type = type;
    this.curve = curve;
    this.algorithms = algorithms;
    this.label = label;
  }

  /** Whether a header's {@code alg} may be used with this key. */
  public boolean signsWith(String algorithm) {
    return algorithms.contains(algorithm);
  }

  /** Whether any kind of key knows this {@code alg}. */
  public static boolean known(String algorithm) {
    return ED25519.signsWith(algorithm) || P256.signsWith(algorithm);
  }

  /** Name shown to people: {@code Ed25519} or {@code ES256}. */
  public String label() {
    return label;
  }
}
