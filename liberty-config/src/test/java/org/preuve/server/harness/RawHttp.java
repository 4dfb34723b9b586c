package org.preuve.server.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** One connection, byte for byte: what HTTP clients refuse to send. */
public final class RawHttp implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Pattern HEAD =
      Pattern.compile("(?is)^.*?\\r\\ncontent-length: (\\d+)\\r\\n.*?(?<=\\r\\n)\\r\\n");

  private final Socket socket;

  private RawHttp(Socket socket) {
    this.socket = socket;
  }

  /** Connects from the usual address. */
  public static RawHttp to(URI server) {
    return to(server, "127.0.0.1");
  }

  /** Connects from an address {@code 127.x.y.z} of its own, which limits count apart. */
  public static RawHttp to(URI server, String from) {
    var socket = new Socket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), server.getPort()));
      socket.setSoTimeout((int) PATIENCE.toMillis());
      return new RawHttp(socket);
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  /** The same over TLS, to {@code localhost}. */
  public static RawHttp tls(int port, String from, SSLContext trust) {
    var plain = to(URI.create("http://localhost:" + port), from);
    try {
      return new RawHttp(
          trust.getSocketFactory().createSocket(plain.socket, "localhost", port, true));
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  /**
   * Sends these bytes; every line of {@code head} ends with LF here and CRLF on the wire. A server
   * that has refused may have closed the line before all of them are sent: its answer says so.
   */
  public RawHttp send(String head) {
    try {
      socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
    } catch (IOException closed) {
      return this;
    }
    return this;
  }

  /** Sends nothing more; the server sees the end of the stream. */
  public RawHttp end() {
    try {
      socket.shutdownOutput();
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One answer; or what comes until the server closes, or resets, the connection. */
  public String answer() {
    var answer = new StringBuilder();
    var buffer = new byte[8192];
    try {
      while (!whole(answer)) {
        int n = socket.getInputStream().read(buffer);
        if (n < 0) {
          break;
        }
        answer.append(new String(buffer, 0, n, ISO_8859_1));
      }
    } catch (IOException reset) {
      return answer.toString();
    }
    return answer.toString();
  }

  /** The server may keep the line open for what it was promised and does not want. */
  private static boolean whole(CharSequence answer) {
    var head = HEAD.matcher(answer);
    return head.find() && answer.length() >= head.end() + Integer.parseInt(head.group(1));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
