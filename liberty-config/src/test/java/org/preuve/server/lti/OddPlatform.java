package org.preuve.server.lti;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on bare sockets: any status, any date, endless or slow answers. */
final class OddPlatform implements AutoCloseable {

  @FunctionalInterface
  interface Reply {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Thread accepting = new Thread(this::serve, "odd-platform");
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private OddPlatform(int port) {
    try {
      this.socket = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    accepting.setDaemon(true);
    accepting.start();
  }

  static OddPlatform start(int port) {
    return new OddPlatform(port);
  }

  /** Paths that were asked for, in order. */
  List<String> asked() {
    return asked;
  }

  /** A usual answer, at this hour of the platform. */
  OddPlatform answers(String path, int status, String body, Duration ahead) {
    return answers(path, out -> write(out, status, body, "Date: " + date(ahead)));
  }

  OddPlatform answers(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  static void write(OutputStream out, int status, String body, String header) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var head =
        "HTTP/1.1 %d X\r\n%s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
            .formatted(status, header, bytes.length);
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
  }

  /** A hundred million bytes, without a length. */
  static void hundredMegabytes(OutputStream out) throws IOException {
    out.write(
        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"x\":\""
            .getBytes(StandardCharsets.US_ASCII));
    var block = new byte[100_000];
    for (int i = 0; i < 1000; i++) {
      out.write(block);
    }
  }

  /** One byte a second, for a minute. */
  static void slowly(OutputStream out) throws IOException, InterruptedException {
    out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 60; i++) {
      out.write(' ');
      out.flush();
      Thread.sleep(1000);
    }
  }

  private static String date(Duration ahead) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        Instant.now().plus(ahead).atZone(ZoneOffset.UTC));
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        var connection = socket.accept();
        var thread = new Thread(() -> answer(connection), "odd-answer");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket connection) {
    try (connection) {
      var in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      var path = in.readLine().split(" ", -1)[1];
      int length = 0;
      for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(line.substring(15).strip());
        }
      }
      in.skip(length);
      asked.add(path);
      var out = connection.getOutputStream();
      replies.getOrDefault(path, o -> write(o, 404, "", "X: y")).write(out);
      out.flush();
    } catch (IOException gone) {
      // who asked has had enough
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when the port is free again: the system keeps it while somebody still accepts. */
  @Override
  public void close() {
    try {
      socket.close();
      accepting.join();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
