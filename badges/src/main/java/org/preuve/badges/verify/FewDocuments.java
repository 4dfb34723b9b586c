package org.preuve.badges.verify;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands at addresses that one file names: each is read once, and no more than any badge
 * needs; what is beyond that counts as not reachable.
 */
final class FewDocuments implements Function<URI, Optional<byte[]>> {

  /** A badge names its issuer's document, its list, and that one's issuer; records hold twenty. */
  static final int MOST = 30;

  private final Function<URI, Optional<byte[]>> documents;
  private final Map<URI, Optional<byte[]>> read = new HashMap<>();

  FewDocuments(Function<URI, Optional<byte[]>> documents) {
    this.documents = documents;
  }

  @Override
  public Optional<byte[]> apply(URI address) {
    var known = read.get(address);
    if (known != null) {
      return known;
    }
    var found = read.size() < MOST ? documents.apply(address) : Optional.<byte[]>empty();
    if (read.size() < MOST) {
      read.put(address, found);
    }
    return found;
  }
}
