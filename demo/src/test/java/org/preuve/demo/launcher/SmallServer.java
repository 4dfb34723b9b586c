package org.preuve.demo.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A process that answers 200 to everything, in the place of the real server. */
final class SmallServer {

  private SmallServer() {}

  /** With the port as its argument. */
  public static void main(String... arguments) throws IOException {
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    var server = HttpServer.create(address, 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    System.out.println("one more start");
    server.start();
  }
}
