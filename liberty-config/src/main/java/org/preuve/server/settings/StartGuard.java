package org.preuve.server.settings;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.FailedStart;

/**
 * The first thing of a start: wrong settings end the process before the container converts one of
 * them, and so does a start that fails on its way, whichever part of it and however early. Without
 * it a process would live on and answer 404 to everything.
 */
public class StartGuard implements Extension {

  /** What the thread goes through that starts the application. */
  private static final List<String> STARTING =
      List.of(
          "org.jboss.weld.", "com.ibm.ws.cdi.", "io.openliberty.cdi.", "com.ibm.ws.app.manager.");

  private final CountDownLatch over = new CountDownLatch(1);

  private volatile @Nullable Thread starting;

  void begin(@Observes BeforeBeanDiscovery event) {
    var given = given();
    var wrong = CheckSettings.of(given);
    if (!wrong.isEmpty()) {
      FailedStart.because(FailedStart.WRONG_SETTINGS, wrong);
    }
    CheckPort.of(given).ifPresent(taken -> FailedStart.because(FailedStart.LATER, List.of(taken)));
    var thread = Thread.currentThread();
    starting = thread;
    var watch = new Thread(() -> watch(thread), "preuve-start");
    watch.setDaemon(true);
    watch.start();
  }

  /** As the container reads them. */
  static Given given() {
    var config = ConfigProvider.getConfig();
    return Given.of(name -> config.getOptionalValue(name, String.class), System::getenv);
  }

  /** The start has succeeded. */
  void over() {
    over.countDown();
  }

  /**
   * The application ends. The thread that starts it takes a part away again that threw: then the
   * start has failed, and the watch goes on.
   */
  void stopped() {
    if (Thread.currentThread() != starting) {
      over.countDown();
    }
  }

  /**
   * A part that throws ends the start without a word to the others: then the thread has left it
   * although its last observer was never called.
   */
  private void watch(Thread thread) {
    try {
      while (!over.await(1, TimeUnit.SECONDS)) {
        if (!starts(thread) && over.getCount() > 0) {
          FailedStart.because("a part failed while the server started; messages.log says which.");
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean starts(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(frame -> STARTING.stream().anyMatch(frame.getClassName()::startsWith));
  }
}
