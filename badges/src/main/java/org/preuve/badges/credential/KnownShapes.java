package org.preuve.badges.credential;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.preuve.web.base.Hashes;

/**
 * Statements of shapes ({@link Shape}) that were read lately: the badges of one achievement are of
 * few shapes, and the options of their proofs of one. A shape stands under the SHA-256 of every
 * byte of it, so that what was altered has another place here, or none.
 */
final class KnownShapes {

  /** With the longest there may be, sixteen megabytes. */
  private static final int MOST = 200;

  private final Map<String, Shape> byText =
      Collections.synchronizedMap(
          new LinkedHashMap<String, Shape>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Shape> eldest) {
              return size() > MOST;
            }
          });

  Optional<Shape> find(Slots slots) {
    return Optional.ofNullable(byText.get(name(slots)));
  }

  void keep(Slots slots, Shape shape) {
    byText.put(name(slots), shape);
  }

  private static String name(Slots slots) {
    return Hashes.sha256(CredentialJson.write(slots.shape()));
  }
}
