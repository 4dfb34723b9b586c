package org.preuve.portfolio.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes of a file from some place on, none of which leaves before its block was compared. */
final class ComparedStream extends InputStream {

  private final FileChannel channel;
  private final BlockHashes hashes;
  private final Runnable changed;
  private final ByteBuffer block = ByteBuffer.allocate(BlockHashes.BLOCK);
  private long next;

  /**
   * Of a file whose whole was compared at some time.
   *
   * @param from offset of the first byte
   * @param changed to be told when a block is another one now
   * @throws ChangedException when the first one is
   */
  ComparedStream(FileChannel channel, BlockHashes hashes, long from, Runnable changed)
      throws IOException {
    this.channel = channel;
    this.hashes = hashes;
    this.changed = changed;
    this.next = from / BlockHashes.BLOCK;
    channel.position(next * BlockHashes.BLOCK);
    block.limit(0);
    if (load()) {
      block.position(Math.min(block.limit(), (int) (from % BlockHashes.BLOCK)));
    }
  }

  /** The bytes are not those that were kept. */
  static final class ChangedException extends IOException {
    private static final long serialVersionUID = 1;

    ChangedException() {
      super("a block of a stored file was changed");
    }
  }

  /** Takes in the next block; none at the end. */
  private boolean load() throws IOException {
    if (next >= hashes.count()) {
      block.limit(0);
      return false;
    }
    if (BlockHashes.fill(channel, block) == 0 || !hashes.same(next, block)) {
      block.limit(0);
      changed.run();
      throw new ChangedException();
    }
    next++;
    return true;
  }

  @Override
  public int read() throws IOException {
    return block.hasRemaining() || load() ? block.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!block.hasRemaining() && !load()) {
      return -1;
    }
    int some = Math.min(length, block.remaining());
    block.get(into, offset, some);
    return some;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
