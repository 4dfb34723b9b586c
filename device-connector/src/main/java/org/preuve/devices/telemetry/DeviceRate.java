package org.preuve.devices.telemetry;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How fast each device may send to this node: so many messages at once, and so many a second in the
 * long run. What is more is not looked into, so that a device that floods slows down only itself.
 */
final class DeviceRate {

  /** More are forgotten, those first that have been silent for the longest time. */
  private static final int MOST = 10_000;

  private static final double SECOND = Duration.ofSeconds(1).toNanos();

  private final double perSecond;
  private final double atOnce;
  private boolean catchingUp;
  private final Map<String, Left> left = new LinkedHashMap<>(16, 0.75f, true);

  /** Messages that a device may still send at some moment. */
  private record Left(double messages, long nanos) {}

  DeviceRate(long perSecond, long atOnce) {
    this.perSecond = perSecond;
    this.atOnce = atOnce;
  }

  /**
   * Whether the broker sends what it has kept while nobody was there. That is not held against a
   * device: it has sent those messages one by one, and the broker has them safe.
   */
  synchronized void catchUp(boolean now) {
    catchingUp = now;
  }

  /** Counts a message; false if it is one too many. */
  synchronized boolean takes(String device, long nanos) {
    if (catchingUp) {
      return true;
    }
    var last = left.getOrDefault(device, new Left(atOnce, nanos));
    var since = Math.max(0, nanos - last.nanos()) / SECOND;
    var messages = Math.min(atOnce, last.messages() + since * perSecond);
    var takes = messages >= 1;
    left.put(device, new Left(takes ? messages - 1 : messages, nanos));
    if (left.size() > MOST) {
      left.remove(left.keySet().iterator().next());
    }
    return takes;
  }
}
