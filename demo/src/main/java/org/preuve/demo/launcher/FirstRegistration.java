package org.preuve.demo.launcher;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.BiConsumer;

/** The LMS registers itself at a server that may end or hang just after it was ready. */
final class FirstRegistration {

  /** A server that is silent costs a minute each; then it is started again. */
  private static final int MOST = 10;

  private final Runnable register;
  private final Revivable server;
  private final Duration pause;

  /**
   * Nothing is asked yet.
   *
   * @param register fails with {@link UncheckedIOException} when nobody answers
   * @param pause before it is tried again: who was killed may be taken for alive for a moment
   */
  FirstRegistration(Runnable register, Revivable server, Duration pause) {
    this.register = register;
    this.server = server;
    this.pause = pause;
  }

  /**
   * Registers it, and starts the server again where it must.
   *
   * @throws IllegalStateException when the server gives no answer again and again
   */
  void make(BiConsumer<String, String> say) throws InterruptedException {
    for (int i = 0; i < MOST; i++) {
      try {
        register.run();
        return;
      } catch (UncheckedIOException silent) {
        say.accept("registration", "the server gave no answer; looking whether it still runs");
      }
      Thread.sleep(pause.toMillis());
      if (!server.keep(say)) {
        break;
      }
    }
    throw new IllegalStateException(
        "The server was ready, and gave no answer when the demo LMS registered itself.");
  }
}
