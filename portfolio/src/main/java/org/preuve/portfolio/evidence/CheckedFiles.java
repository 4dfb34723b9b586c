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

  /** Files that are handed out in parts; each has some kilobytes. */
  private static final int MOST_IN_PARTS = 1_000;

  private final Map<String, Checked> checked = newest(MOST);
  private final Map<String, Compared> inParts = newest(MOST_IN_PARTS);

  /**
   * One look at a file.
   *
   * @param stamp size, times and place on the disk at that moment
   */
  private record Checked(Map<String, Object> stamp, Optional<Damage> damage) {}

  /** One comparison block by block. */
  private record Compared(Map<String, Object> stamp, BlockHashes blocks) {}

  /** What was found, unless the file was touched since or never looked at. */
  synchronized Optional<Optional<Damage>> find(String sha256, Map<String, Object> stamp) {
    return Optional.ofNullable(checked.get(sha256))
        .filter(look -> look.stamp().equals(stamp))
        .map(Checked::damage);
  }

  synchronized void keep(String sha256, Map<String, Object> stamp, Optional<Damage> damage) {
    checked.put(sha256, new Checked(Map.copyOf(stamp), damage));
  }

  /** By what parts of a file are compared, unless it was touched since. */
  synchronized Optional<BlockHashes> blocks(String sha256, Map<String, Object> stamp) {
    return Optional.ofNullable(inParts.get(sha256))
        .filter(look -> look.stamp().equals(stamp))
        .map(Compared::blocks);
  }

  synchronized void keep(String sha256, Map<String, Object> stamp, BlockHashes blocks) {
    keep(sha256, stamp, Optional.empty());
    inParts.put(sha256, new Compared(Map.copyOf(stamp), blocks));
  }

  /** Believes nothing of it any more: its bytes are others although the disk says nothing. */
  synchronized void forget(String sha256) {
    checked.remove(sha256);
    inParts.remove(sha256);
  }

  private static <T> Map<String, T> newest(int most) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > most;
      }
    };
  }
}
