package org.preuve.portfolio.overview;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;

/** Breaks off when its time is over. */
final class TimedOutput extends FilterOutputStream {

  private final Clock clock;
  private final Instant end;

  TimedOutput(OutputStream out, Clock clock, Instant end) {
    super(out);
    this.clock = clock;
    this.end = end;
  }

  @Override
  public void write(int one) throws IOException {
    check();
    out.write(one);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    check();
    out.write(bytes, from, length);
  }

  private void check() throws IOException {
    if (clock.instant().isAfter(end)) {
      throw new IOException("not taken in time");
    }
  }
}
