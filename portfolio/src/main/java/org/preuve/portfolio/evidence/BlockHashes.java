package org.preuve.portfolio.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.preuve.web.base.Hashes;

/**
 * SHA-256 of each 256 KiB of a file, taken while the whole of it was compared with its own: a part
 * of the file is then compared without reading the rest again.
 */
final class BlockHashes {

  /** Bytes of one, but for the last. */
  static final int BLOCK = 256 * 1024;

  private final List<byte[]> hashes;

  private BlockHashes(List<byte[]> hashes) {
    this.hashes = List.copyOf(hashes);
  }

  /** Those of a file from its beginning; empty if the whole has another SHA-256. */
  static Optional<BlockHashes> of(FileChannel channel, String sha256) throws IOException {
    var whole = Hashes.digest();
    var found = new ArrayList<byte[]>();
    var block = ByteBuffer.allocate(BLOCK);
    while (fill(channel, block) > 0) {
      whole.update(block.duplicate());
      found.add(hash(block));
    }
    return HexFormat.of().formatHex(whole.digest()).equals(sha256)
        ? Optional.of(new BlockHashes(found))
        : Optional.empty();
  }

  /**
   * The next block of a channel, as much of it as there is.
   *
   * @return bytes; none at the end
   */
  static int fill(FileChannel channel, ByteBuffer block) throws IOException {
    block.clear();
    int read = 0;
    while (block.hasRemaining() && read >= 0) {
      read = channel.read(block);
    }
    return block.flip().remaining();
  }

  /** Whether that is the block of that number, as it was when the whole was compared. */
  boolean same(long number, ByteBuffer block) {
    return number < hashes.size() && Arrays.equals(hashes.get((int) number), hash(block));
  }

  /** How many. */
  int count() {
    return hashes.size();
  }

  private static byte[] hash(ByteBuffer block) {
    var digest = Hashes.digest();
    digest.update(block.duplicate());
    return digest.digest();
  }
}
