package org.preuve.server.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether another process listens where this one is about to. The container opens its port after
 * the application has started, and only logs that it could not. Looked up in what Linux says of
 * itself ({@code proc_net_tcp(5)}); elsewhere nothing is found.
 */
final class CheckPort {

  private static final Path PROCESS = Path.of("/proc/self");
  private static final String LISTENS = "0A";

  /** Columns: local address, state, inode. */
  private static final int ADDRESS = 1;

  private static final int STATE = 3;
  private static final int INODE = 9;

  private static final int WORD = 4;

  private CheckPort() {}

  /** What is wrong, in a line. */
  static Optional<String> of(Given given) {
    var port = given.of("preuve.http.port", "9080");
    var host = given.of("preuve.http.host", "localhost");
    return taken(PROCESS, host, Integer.parseInt(port))
        ? Optional.of(
            "PREUVE_HTTP_PORT (environment or server.env): another process listens at port "
                + port
                + "; end it, or write another port.")
        : Optional.empty();
  }

  /** Whether a host, name or number, is this machine; believed where nobody can look. */
  static boolean ours(String host) {
    try {
      for (var address : InetAddress.getAllByName(host)) {
        if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
          return true;
        }
      }
      return false;
    } catch (UnknownHostException none) {
      return false;
    } catch (SocketException unknown) {
      return true;
    }
  }

  /**
   * Whether a process other than that one listens there.
   *
   * @param process its folder below {@code /proc}
   * @param host name or address, {@code *} for all
   */
  static boolean taken(Path process, String host, int port) {
    try {
      var own = own(process.resolve("fd"));
      var wanted = addresses(host);
      return Stream.of("tcp", "tcp6")
          .map(name -> process.resolve("net").resolve(name))
          .flatMap(CheckPort::lines)
          .map(line -> line.strip().split("\\s+"))
          .filter(column -> column.length > INODE && column[STATE].equals(LISTENS))
          .filter(column -> !own.contains("socket:[" + column[INODE] + "]"))
          .anyMatch(column -> meets(column[ADDRESS], wanted, port));
    } catch (IOException unknown) {
      return false; // no Linux, or no right to look: the container then says it in its log
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().skip(1);
    } catch (IOException none) {
      return Stream.empty();
    }
  }

  /** Names of the sockets that are the process's own: the container may be quicker. */
  private static Set<String> own(Path descriptors) throws IOException {
    var own = new HashSet<String>();
    try (var files = Files.newDirectoryStream(descriptors)) {
      for (var file : files) {
        if (Files.isSymbolicLink(file)) {
          own.add(target(file));
        }
      }
    }
    return own;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closed) {
      return "";
    }
  }

  /** Empty stands for all. */
  private static Set<InetAddress> addresses(String host) throws UnknownHostException {
    var all = host.equals("*") ? new InetAddress[0] : InetAddress.getAllByName(host);
    var any = Arrays.stream(all).anyMatch(InetAddress::isAnyLocalAddress);
    return any ? Set.of() : Set.copyOf(Arrays.asList(all));
  }

  private static boolean meets(String local, Set<InetAddress> wanted, int port) {
    var colon = local.indexOf(':');
    if (colon < 0 || Integer.parseInt(local.substring(colon + 1), 16) != port) {
      return false;
    }
    var address = address(local.substring(0, colon));
    return wanted.isEmpty()
        || address.isEmpty()
        || address.get().isAnyLocalAddress()
        || wanted.contains(address.get());
  }

  /** Words of four bytes, each written as a number of this machine: the last byte first. */
  private static Optional<InetAddress> address(String hex) {
    var bytes = HexFormat.of().parseHex(hex);
    for (int i = 0; i + WORD <= bytes.length; i += WORD) {
      swap(bytes, i, i + WORD - 1);
      swap(bytes, i + 1, i + 2);
    }
    try {
      return Optional.of(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }

  private static void swap(byte[] bytes, int one, int other) {
    var kept = bytes[one];
    bytes[one] = bytes[other];
    bytes[other] = kept;
  }
}
