package org.preuve.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.preuve.web.base.BodyException;

class CappedStreamTest {

  private final AtomicLong nanos = new AtomicLong();

  @Test
  void hands_on_what_fits() throws IOException {
    assertThat(capped(new ByteArrayInputStream(new byte[10]), 10, 10).readAllBytes()).hasSize(10);
    assertThat(capped(new ByteArrayInputStream(new byte[] {-1}), 10, -1).read()).isEqualTo(255);
  }

  @Test
  void ends_at_the_cap_whatever_the_length_says() {
    var endless = new Endless();

    assertThat(status(capped(endless, 1000, -1))).isEqualTo(413);
    assertThat(endless.given).isLessThan(20_000);
    assertThat(status(capped(new ByteArrayInputStream(new byte[11]), 10, 5))).isEqualTo(413);
  }

  @Test
  void refuses_a_body_that_was_cut_off() {
    assertThat(status(capped(new ByteArrayInputStream(new byte[5]), 10, 6))).isEqualTo(400);
    assertThat(status(capped(new Failing(new IOException("reset")), 10, 6))).isEqualTo(400);
  }

  @Test
  void gives_up_on_a_silent_sender() {
    assertThat(status(capped(new Failing(new SocketTimeoutException()), 10, 6))).isEqualTo(408);
  }

  @Test
  void gives_up_on_a_sender_who_drips() {
    var drip =
        new Endless() {
          @Override
          public int read(byte[] into, int offset, int length) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            given++;
            return 1;
          }
        };

    assertThat(status(capped(drip, 1_000_000, -1))).isEqualTo(408);
    assertThat(drip.given).isBetween(60, 63);
  }

  @Test
  void holds_no_thread_for_hours_for_the_largest_file() {
    var largest = 50L * 1024 * 1024;

    assertThat(status(capped(each(4 * 1024), largest, largest))).isEqualTo(408);
    assertThat(Duration.ofNanos(nanos.get())).isLessThan(Duration.ofMinutes(2));
  }

  @Test
  void waits_for_a_slow_line() throws IOException {
    var body = capped(each(20 * 1024), 50L * 1024 * 1024, -1);

    assertThat(body.readNBytes(10 * 1024 * 1024)).hasSize(10 * 1024 * 1024);
    assertThat(Duration.ofNanos(nanos.get())).isGreaterThan(Duration.ofMinutes(8));
  }

  /** So many bytes a second. */
  private InputStream each(int bytes) {
    return new Endless() {
      @Override
      public int read(byte[] into, int offset, int length) {
        int read = Math.min(length, bytes);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos() * read / bytes);
        return read;
      }
    };
  }

  private CappedStream capped(InputStream body, long cap, long declared) {
    return new CappedStream(new Body(body), cap, declared, nanos::get);
  }

  private static int status(CappedStream stream) {
    return catchThrowableOfType(BodyException.class, stream::readAllBytes).status();
  }

  private static class Endless extends InputStream {
    int given;

    @Override
    public int read() {
      given++;
      return 0;
    }
  }

  private static final class Failing extends InputStream {

    private final IOException failure;

    Failing(IOException failure) {
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      throw failure;
    }
  }

  private static final class Body extends ServletInputStream {

    private final InputStream from;

    Body(InputStream from) {
      this.from = from;
    }

    @Override
    public int read() throws IOException {
      return from.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return from.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
