package org.preuve.badges.verify;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.preuve.badges.credential.CredentialJson;

/**
 * What stands at addresses that one file names: each is read once, and no more than any badge
 * needs, nor for longer than anybody waits; what is beyond that counts as not reachable.
 */
final class FewDocuments implements Function<URI, Optional<byte[]>> {

  /** A badge names its issuer's document, its list, and that one's issuer; records hold twenty. */
  static final int MOST = 30;

  /** No fetch begins later; the last may take its time. */
  static final Duration LONGEST = Duration.ofSeconds(10);

  private final Function<URI, Optional<byte[]>> documents;
  private final LongSupplier nanos;
  private final long start;
  private final Map<URI, Optional<byte[]>> read = new HashMap<>();

  FewDocuments(Function<URI, Optional<byte[]>> documents) {
    this(documents, System::nanoTime);
  }

  FewDocuments(Function<URI, Optional<byte[]>> documents, LongSupplier nanos) {
    this.documents = documents;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  @Override
  public Optional<byte[]> apply(URI address) {
    var known = read.get(address);
    if (known != null) {
      return known;
    }
    var more = read.size() < MOST && nanos.getAsLong() - start < LONGEST.toNanos();
    var found = more ? documents.apply(address) : Optional.<byte[]>empty();
    if (read.size() < MOST) {
      // what is no document is not kept; that something stands there is
      read.put(
          address,
          found.map(bytes -> bytes.length > CredentialJson.MAX_BYTES ? new byte[0] : bytes));
    }
    return found;
  }
}
