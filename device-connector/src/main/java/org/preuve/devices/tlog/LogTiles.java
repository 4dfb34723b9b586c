package org.preuve.devices.tlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preuve.web.tlog.MerkleTree;
import org.preuve.web.tlog.TileTree;

/** Tiles out of the database, each read once; not for longer than one question. */
final class LogTiles implements TileTree.Tiles {

  private final LogRepository log;
  private final Map<Place, List<byte[]>> read = new HashMap<>();

  LogTiles(LogRepository log) {
    this.log = log;
  }

  private record Place(int level, long tile) {}

  /** Something of the log is not there any more. */
  static final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1;

    Missing(int level, long from) {
      super("hashes are missing at level " + level + " from " + from + " on");
    }
  }

  @Override
  public List<byte[]> hashes(int level, long from, int count) {
    var tile = from / TileTree.WIDTH;
    var hashes = read.computeIfAbsent(new Place(level, tile), this::tile);
    var first = (int) (from % TileTree.WIDTH);
    if (hashes.size() < first + count) {
      throw new Missing(level, from);
    }
    return hashes.subList(first, first + count);
  }

  private List<byte[]> tile(Place place) {
    var from = place.tile() * TileTree.WIDTH;
    return place.level() == 0
        ? log.entries(from, TileTree.WIDTH).stream().map(MerkleTree::leaf).toList()
        : log.hashes(place.level(), from, TileTree.WIDTH);
  }
}
