package org.preuve.server.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/** A TCP port in front of another one, on which a line is cut, slowed down or falls silent. */
public final class Relay implements AutoCloseable {

  private final ServerSocket server;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Set<Socket> stranded = ConcurrentHashMap.newKeySet();
  private final Set<Socket> deaf = ConcurrentHashMap.newKeySet();
  private volatile boolean silent;
  private volatile boolean refusing;
  private volatile Duration delay = Duration.ZERO;

  private Relay(ServerSocket server, int target) {
    this.server = server;
    this.target = target;
  }

  /** In front of that port of this machine. */
  public static Relay to(int target) {
    return to(target, ServerSocketFactory.getDefault());
  }

  /** The same for whoever speaks TLS; what is behind it does not. */
  public static Relay tls(int target, SSLContext context) {
    return to(target, context.getServerSocketFactory());
  }

  private static Relay to(int target, ServerSocketFactory sockets) {
    try {
      var here = InetAddress.getLoopbackAddress();
      var relay = new Relay(sockets.createServerSocket(0, 200, here), target);
      background(relay::accept);
      return relay;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getLocalPort();
  }

  /** As if it were not there. */
  public void pass() {
    silent = false;
    refusing = false;
    delay = Duration.ZERO;
  }

  /** Every connection stays open, and no byte comes through. */
  public void hang() {
    silent = true;
  }

  /** Half-open: the connections that there are fall silent for good, and new ones pass. */
  public void strand() {
    stranded.addAll(open);
  }

  /**
   * The MQTT connections that there are bring no telemetry any more, as if the broker had forgotten
   * their shared subscription; all else passes, and new ones pass whole.
   */
  public void deafen() {
    open.stream().filter(socket -> socket.getPort() == target).forEach(deaf::add);
  }

  /** Every piece waits. */
  public void slow(Duration each) {
    delay = each;
  }

  /** Cuts every connection, and each new one at once. */
  public void kill() {
    refusing = true;
    open.forEach(Relay::end);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        if (refusing) {
          end(client);
        } else {
          join(client);
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** Who is not there behind it is not there in front of it. */
  private void join(Socket client) {
    Socket other;
    try {
      other = new Socket(InetAddress.getByName("127.0.0.1"), target);
    } catch (IOException away) {
      end(client);
      return;
    }
    open.add(client);
    open.add(other);
    background(() -> pump(client, other));
    background(() -> pump(other, client));
  }

  private void pump(Socket from, Socket to) {
    var buffer = new byte[16_384];
    var packets = new MqttPackets();
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        while (silent || stranded.contains(from)) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        TimeUnit.MILLISECONDS.sleep(delay.toMillis());
        if (deaf.contains(from)) {
          out.write(packets.withoutTelemetry(buffer, n));
        } else {
          out.write(buffer, 0, n);
        }
        out.flush();
      }
    } catch (IOException cut) {
      // the other side learns it below
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      end(from);
      end(to);
      open.remove(from);
      open.remove(to);
      stranded.remove(from);
      stranded.remove(to);
      deaf.remove(from);
    }
  }

  private static void background(Runnable work) {
    var thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  @Override
  public void close() {
    kill();
    try {
      server.close();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
