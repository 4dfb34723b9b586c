package org.preuve.devices.tlog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.web.tlog.TileTree;

/**
 * Which tile an address names (C2SP tlog-tiles): {@code x001/x234/067} or {@code 067.p/12}.
 *
 * @param index of the tile within its level
 * @param width hashes in it, 1 to 256; fewer than 256 is a partial tile
 */
record TilePath(long index, int width) {

  private static final Pattern PATH =
      Pattern.compile("((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  /** Reads the one spelling that a tile has. */
  static Optional<TilePath> read(String path) {
    var parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var number = Long.parseLong(parts.group(1).replaceAll("[x/]", ""));
    var width = parts.group(2) == null ? TileTree.WIDTH : Integer.parseInt(parts.group(2));
    return Optional.of(new TilePath(number, width))
        .filter(read -> width <= TileTree.WIDTH && read.path().equals(path));
  }

  /** Whether a log of that size has it. */
  boolean within(int level, long size) {
    return index * TileTree.WIDTH + width <= size >> (TileTree.HEIGHT * level);
  }

  long from() {
    return index * TileTree.WIDTH;
  }

  private String path() {
    var path = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
    }
    return width == TileTree.WIDTH ? path.toString() : path + ".p/" + width;
  }
}
