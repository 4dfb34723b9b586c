package org.preuve.demo.base;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine's loopback address. */
public final class Ports {

  // Systems hand out the ports from 32768 on (Linux) or 49152 on (others) to outgoing connections.
  // One of those that is free now can be the near end of somebody's connection a moment later.
  private static final int FIRST = 20_000;
  private static final int END = 32_000;

  // Whoever has a port may close it for a while. So that no other process is given it meanwhile,
  // the
  // UDP port of the same number is kept to the end of this one.
  private static final Map<Integer, DatagramSocket> GIVEN = new ConcurrentHashMap<>();

  private Ports() {}

  /**
   * A port that nobody listens on at this moment, that no outgoing connection takes by itself, and
   * that neither this process nor another one that still runs was given before.
   */
  public static int free() {
    for (int tried = 0; tried < END - FIRST; tried++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (keep(port) && !inUse(port)) {
        return port;
      }
    }
    throw new IllegalStateException("every port from " + FIRST + " to " + END + " is in use");
  }

  private static boolean keep(int port) {
    try {
      GIVEN.put(port, new DatagramSocket(port, InetAddress.getLoopbackAddress()));
      return true;
    } catch (SocketException given) {
      return false;
    }
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
