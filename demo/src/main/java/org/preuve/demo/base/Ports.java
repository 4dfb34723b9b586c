package org.preuve.demo.base;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine's loopback address. */
public final class Ports {

  // Systems hand out the ports from 32768 on (Linux) or 49152 on (others) to outgoing connections.
  // One of those that is free now can be the near end of somebody's connection a moment later.
  private static final int FIRST = 20_000;
  private static final int END = 32_000;

  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /**
   * A port that nobody listens on at this moment, that no outgoing connection takes by itself, and
   * that this process was not given before.
   */
  public static int free() {
    for (int tried = 0; tried < END - FIRST; tried++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (!inUse(port) && GIVEN.add(port)) {
        return port;
      }
    }
    throw new IllegalStateException("every port from " + FIRST + " to " + END + " is in use");
  }

  /** Whether somebody listens on that port already. */
  public static boolean inUse(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
