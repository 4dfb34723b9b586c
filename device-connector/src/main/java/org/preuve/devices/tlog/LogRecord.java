package org.preuve.devices.tlog;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.preuve.devices.key.Sha256;

/**
 * What links a proof with its entry; forgotten with the proof, while the entry stays.
 *
 * @param salt 32 bytes, hex: without it nobody can tell whose entry it is
 * @param commitment SHA-256(salt ‖ record), hex: the entry
 * @param index of the entry, once it is in the log
 */
record LogRecord(long id, String salt, String commitment, Optional<Long> index) {

  /** Whether it was made of that record. */
  boolean of(byte[] record) {
    var made = Sha256.of(HexFormat.of().parseHex(salt), record);
    return MessageDigest.isEqual(made, HexFormat.of().parseHex(commitment));
  }
}
