package org.preuve.web.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.LongSupplier;
import org.preuve.web.base.BodyException;

/**
 * A body that ends where its cap does, must come whole, and must not drip: after a minute, at least
 * sixteen kilobytes a second, which is an hour for the largest file. It holds a thread meanwhile.
 */
final class CappedStream extends ServletInputStream {

  private static final int TOO_LARGE = 413;
  private static final int TIMEOUT = 408;
  private static final int BROKEN = 400;

  private static final long NANOS = 1_000_000_000L;
  private static final long GRACE_SECONDS = 60;
  private static final long SLOWEST = 16 * 1024;

  private final ServletInputStream body;
  private final long cap;
  private final long declared;
  private final LongSupplier nanos;
  private final long begun;
  private long bytes;

  /**
   * Nothing read yet.
   *
   * @param cap bytes
   * @param declared length that the request says, -1 for none
   * @param nanos a clock that only goes forward
   */
  CappedStream(ServletInputStream body, long cap, long declared, LongSupplier nanos) {
    this.body = body;
    this.cap = cap;
    this.declared = declared;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = fromBody(into, offset, length);
    if (read < 0) {
      if (declared > bytes) {
        throw new BodyException(BROKEN, "the body is shorter than its length says");
      }
      return read;
    }
    bytes += read;
    if (bytes > cap) {
      throw new BodyException(TOO_LARGE, "more than " + cap + " bytes");
    }
    long seconds = (nanos.getAsLong() - begun) / NANOS;
    if (seconds > GRACE_SECONDS + bytes / SLOWEST) {
      throw new BodyException(TIMEOUT, "too slow");
    }
    return read;
  }

  private int fromBody(byte[] into, int offset, int length) throws IOException {
    try {
      return body.read(into, offset, length);
    } catch (SocketTimeoutException slow) {
      throw new BodyException(TIMEOUT, slow);
    } catch (IOException broken) { // cut off, or a chunk without a size (RFC 9112, section 7.1)
      throw new BodyException(BROKEN, broken);
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
