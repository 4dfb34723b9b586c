package org.preuve.devices.key;

import org.preuve.web.base.Hashes;

/** SHA-256 as bytes. */
public final class Sha256 {

  private Sha256() {}

  /** The 32 bytes of the digest of all parts in a row. */
  public static byte[] of(byte[]... parts) {
    var digest = Hashes.digest();
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }
}
