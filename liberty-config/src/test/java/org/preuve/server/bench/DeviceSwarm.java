package org.preuve.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Many devices that send at once, each over its own connection; one thread for all of them. */
final class DeviceSwarm implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Selector selector;
  private final List<DeviceLink> links = new ArrayList<>();

  private DeviceSwarm(Selector selector) {
    this.selector = selector;
  }

  static DeviceSwarm connect(List<BenchDevice> devices, int port, String password) {
    try {
      var swarm = new DeviceSwarm(Selector.open());
      for (var device : devices) {
        swarm.links.add(new DeviceLink(device, port, password, swarm.selector));
        swarm.turn();
      }
      swarm.until(DeviceLink::ready);
      return swarm;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Map<String, DeviceLink> byName() {
    var byName = new HashMap<String, DeviceLink>();
    links.forEach(link -> byName.put(link.device().id(), link));
    return byName;
  }

  /** Sends so many messages in all, at most {@code ring} of which wait for receipts. */
  Duration send(Map<String, List<byte[]>> messages, int ring) {
    links.forEach(
        link ->
            link.hold(
                messages.getOrDefault(link.device().id(), List.of()),
                Math.max(4, ring / links.size())));
    try {
      long start = System.nanoTime();
      until(DeviceLink::done);
      return Duration.ofNanos(System.nanoTime() - start);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void until(Predicate<DeviceLink> all) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!links.stream().allMatch(all)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not done in " + PATIENCE);
      }
      turn();
    }
  }

  private void turn() throws IOException {
    for (var link : links) {
      link.send();
    }
    selector.select(1);
    for (var key : selector.selectedKeys()) {
      ((DeviceLink) key.attachment()).read();
    }
    selector.selectedKeys().clear();
  }

  @Override
  public void close() {
    try {
      for (var link : links) {
        link.close();
      }
      selector.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
