package org.preuve.demo.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.preuve.demo.device.Greenhouse;
import org.preuve.demo.device.SentMessage;
import org.preuve.demo.device.SimulatedDevice;

/** A simulated device that measures every two seconds once it is paired. */
final class MeasuringDevice implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(MeasuringDevice.class.getName());
  private static final long PERIOD_SECONDS = 2;

  private final Greenhouse greenhouse = new Greenhouse();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "measuring-device");
            thread.setDaemon(true);
            return thread;
          });
  private final Path folder;
  private SimulatedDevice device;
  private String fingerprint = "";
  private boolean booted;

  MeasuringDevice(Path folder) {
    this.folder = folder;
    this.device = SimulatedDevice.open(folder);
    clock.scheduleWithFixedDelay(this::step, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
  }

  private synchronized void step() {
    try {
      if (!fingerprint.isEmpty() && device.collectCredential()) {
        fingerprint = "";
      }
      if (device.paired() && !booted) {
        device.boot();
        booted = true;
      }
      if (booted) {
        device.send(greenhouse.measure());
      }
    } catch (IllegalStateException | UncheckedIOException e) {
      LOG.log(Level.WARNING, "the simulated device could not do its step", e);
      fingerprint = "";
    }
  }

  synchronized void pair(URI address) {
    if (!device.paired()) {
      fingerprint = device.pair(address);
    }
  }

  synchronized void reboot() {
    if (booted) {
      device.boot();
    }
  }

  /** Throws the device away: the next one makes a new key. */
  synchronized void forget() {
    device.close();
    try {
      Files.deleteIfExists(folder.resolve("device.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    device = SimulatedDevice.open(folder);
    fingerprint = "";
    booted = false;
  }

  /** Does wrong once; false when there is no such fault or the device does not run. */
  synchronized boolean fault(String kind) {
    if (!booted) {
      return false;
    }
    switch (kind) {
      case "forged" -> device.sendForged(greenhouse.measure());
      case "contradiction" -> device.sendContradiction(greenhouse.measure());
      case "gap" -> device.skip(5);
      case "amnesia" -> {
        device.forgetBoots();
        device.boot();
      }
      case "replay" -> device.replay(lastSent());
      default -> {
        return false;
      }
    }
    return true;
  }

  private SentMessage lastSent() {
    var sent = device.sent();
    return sent.get(sent.size() - 1);
  }

  synchronized ConsoleView view(String language, String noteKey) {
    var refused = device.refused();
    return new ConsoleView(
        language,
        device.id().orElse(""),
        fingerprint,
        device.connected(),
        device.sent().size(),
        device.unreceipted().size(),
        refused.size(),
        refused.isEmpty() ? "" : refused.get(refused.size() - 1).code(),
        noteKey);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    device.close();
  }
}
