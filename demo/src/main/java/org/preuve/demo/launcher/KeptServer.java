package org.preuve.demo.launcher;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** The server, which is started again when it has ended by itself or no longer answers. */
final class KeptServer {

  private final URI address;
  private final Kept<LibertyServer> server;
  private final Revivable part;

  /**
   * Starts it.
   *
   * @param patience how long it may be silent
   */
  KeptServer(Started started, URI address, Duration patience, Supplier<LibertyServer> start) {
    this.address = address;
    this.server = new Kept<>(started, start);
    this.part =
        new Revivable(
            "server",
            () -> process().isAlive(),
            new Pulse(
                () -> LibertyServer.answers(address.resolve("/health/live")),
                patience,
                System::nanoTime),
            this::again);
  }

  /** Waits until it can serve. */
  void awaitReady() throws InterruptedException {
    server.now().awaitReady(address.resolve("/health/ready"));
  }

  private void again() throws InterruptedException {
    server.now().kill(); // what hangs holds the port
    server.again();
    try {
      awaitReady();
    } catch (IllegalStateException | UncheckedIOException unready) {
      server.now().kill(); // one that lives and serves nothing would be taken for well
      throw unready;
    }
  }

  Revivable part() {
    return part;
  }

  LibertyServer now() {
    return server.now();
  }

  ProcessHandle process() {
    return server.now().process();
  }
}
