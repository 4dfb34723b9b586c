package org.preuve.web.tlog;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A key with which a witness says that it saw a log grow only (C2SP tlog-cosignature): Ed25519,
 * signature type 0x04, with the time of its look.
 *
 * @param name of the witness, a host and path, without spaces and plus signs
 * @param key Ed25519
 */
public record WitnessKey(String name, PublicKey key) {

  private static final byte COSIGNATURE = 4;
  private static final int TIME = 8;
  private static final int LENGTH = TIME + 64;

  /** Refuses what cannot stand in a note. */
  public WitnessKey {
    new VerifierKey(name, COSIGNATURE, key);
  }

  /** Reads {@code name+hash+key}; empty for what is none of this type. */
  public static Optional<WitnessKey> read(String verifierKey) {
    return VerifierKey.read(verifierKey, COSIGNATURE)
        .map(read -> new WitnessKey(read.name(), read.key()));
  }

  /** {@code name+hash+key}, as verifiers take it. */
  public String verifierKey() {
    return typed().text();
  }

  /** Id of the key and time, and then its signature, are one line of a note: what it signs. */
  public static String signed(Instant at, String text) {
    return "cosignature/v1\ntime " + at.getEpochSecond() + "\n" + text;
  }

  /** A line that stands below a checkpoint; {@code signature} is that of {@link #signed}. */
  public SignedNote.Line line(Instant at, byte[] signature) {
    var bytes = ByteBuffer.allocate(4 + TIME + signature.length).put(typed().id());
    bytes.putLong(at.getEpochSecond()).put(signature);
    return new SignedNote.Line(name, bytes.array());
  }

  /**
   * When this witness has seen the checkpoint; empty if it has not signed, or if one of its
   * signatures is a wrong one.
   */
  public Optional<Instant> cosigned(SignedNote checkpoint) {
    var its = checkpoint.signatures().stream().filter(line -> line.by(typed())).toList();
    boolean good =
        !its.isEmpty() && its.stream().allMatch(line -> verifies(checkpoint.text(), line));
    return good ? Optional.of(time(its.get(0))) : Optional.empty();
  }

  private boolean verifies(String text, SignedNote.Line line) {
    var signature = line.signature();
    if (signature.length != LENGTH || ByteBuffer.wrap(signature).getLong() <= 0) {
      return false;
    }
    var rest = ByteBuffer.allocate(LENGTH - TIME).put(signature, TIME, LENGTH - TIME).array();
    return typed().verifies(signed(time(line), text), rest);
  }

  private static Instant time(SignedNote.Line line) {
    return Instant.ofEpochSecond(ByteBuffer.wrap(line.signature()).getLong());
  }

  private VerifierKey typed() {
    return new VerifierKey(name, COSIGNATURE, key);
  }
}
