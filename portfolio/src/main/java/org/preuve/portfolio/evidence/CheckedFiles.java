package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What hashing a file has shown, as long as the disk says that nobody touched it since: a list of
 * evidence names damaged files without reading gigabytes at each view.
 */
@ApplicationScoped
class CheckedFiles {

  private static final int MOST = 20_000;

  private final Map<String, Checked> checked =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Checked> eldest) {
          return size() > MOST;
        }
      };

  /**
   * One look at a file.
   *
   * @param stamp size, times and place on the disk at that moment
   */
  private record Checked(Map<String, Object> stamp, Optional<Damage> damage) {}

  /** What was found, unless the file was touched since or never looked at. */
  synchronized Optional<Optional<Damage>> find(String sha256, Map<String, Object> stamp) {
    return Optional.ofNullable(checked.get(sha256))
        .filter(look -> look.stamp().equals(stamp))
        .map(Checked::damage);
  }

  synchronized void keep(String sha256, Map<String, Object> stamp, Optional<Damage> damage) {
    checked.put(sha256, new Checked(Map.copyOf(stamp), damage));
  }
}
