package org.preuve.server.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept connection that speaks just enough HTTP/1.1, so that the client costs little. */
final class Wire implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final boolean packed;

  Wire(int port) {
    this(port, false);
  }

  /** One that takes compressed answers, as browsers do; their text cannot be read. */
  static Wire packed(int port) {
    return new Wire(port, true);
  }

  private Wire(int port, boolean packed) {
    this.packed = packed;
    try {
      this.socket = new Socket("localhost", port);
      socket.setTcpNoDelay(true);
      this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * What came back.
   *
   * @param cookie name and value of the first cookie that was set
   * @param bytes of the body as they came
   */
  record Answer(int status, String location, String cookie, String body, int bytes) {}

  /** Sends what a page in a frame sends. */
  Answer send(String method, String path, String cookie, String form) {
    var body = form.getBytes(StandardCharsets.US_ASCII);
    var head = new StringBuilder();
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
    head.append("Accept: text/html\r\nAccept-Language: fr\r\nSec-Fetch-Dest: iframe\r\n");
    if (packed) {
      head.append("Accept-Encoding: gzip\r\n");
    }
    if (!cookie.isEmpty()) {
      head.append("Cookie: ").append(cookie).append("\r\n");
    }
    if (method.equals("POST")) {
      head.append("Content-Type: application/x-www-form-urlencoded\r\n");
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("\r\n").append(form);
    try {
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
      return read();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    var location = "";
    var cookie = "";
    int length = 0;
    boolean chunked = false;
    for (var line = line(); !line.isEmpty(); line = line()) {
      var value = line.substring(line.indexOf(':') + 1).strip();
      switch (line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)) {
        case "location" -> location = value;
        case "set-cookie" -> cookie = cookie.isEmpty() ? value.split(";", 2)[0] : cookie;
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = true;
        default -> {}
      }
    }
    var body = chunked ? chunks() : in.readNBytes(length);
    var text = new String(body, StandardCharsets.UTF_8);
    return new Answer(status, location, cookie, text, body.length);
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream();
    for (int size = chunk(); size > 0; size = chunk()) {
      all.write(in.readNBytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
