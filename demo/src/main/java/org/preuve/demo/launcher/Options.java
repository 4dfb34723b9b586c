package org.preuve.demo.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was asked on the command line. */
public final class Options {

  private final Map<Value, String> values = new EnumMap<>(Value.class);
  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

  private enum Value {
    PORT("--port", "9080"),
    LMS_PORT("--lms-port", "9090"),
    DEVICE_PORT("--device-port", "9091"),
    DB_PORT("--db-port", "9306"),
    MQTT_PORT("--mqtt-port", "9883"),
    LINKS("--links", "1"),
    DATA("--data", ".preuve"),
    FRAMEWORK("--framework", ""),
    JSON("--json", ""),
    OUT("--out", "");

    private final String option;
    private final String usual;

    Value(String option, String usual) {
      this.option = option;
      this.usual = usual;
    }
  }

  private enum Flag {
    FRESH("--fresh"),
    TOUR("--tour"),
    EXIT("--exit"),
    HELP("--help");

    private final String option;

    Flag(String option) {
      this.option = option;
    }
  }

  private Options() {}

  /**
   * Reads the arguments.
   *
   * @throws UsageException when one is unknown, lacks its value or has an impossible one
   */
  public static Options of(String... arguments) {
    var options = new Options();
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      options.take(rest.removeFirst(), rest);
    }
    options.check();
    return options;
  }

  private void take(String name, Deque<String> rest) {
    for (Flag flag : Flag.values()) {
      if (flag.option.equals(name)) {
        flags.add(flag);
        return;
      }
    }
    for (Value value : Value.values()) {
      if (value.option.equals(name)) {
        if (rest.isEmpty() || rest.peekFirst().startsWith("--")) {
          throw new UsageException("The option " + name + " needs a value.");
        }
        values.put(value, rest.removeFirst());
        return;
      }
    }
    throw new UsageException("There is no option " + name + "; --help lists them.");
  }

  private void check() {
    links();
    var seen = new HashSet<Integer>();
    for (var port : ports().entrySet()) {
      if (BlockedPorts.has(port.getValue())) {
        throw new UsageException(
            "The port "
                + port.getValue()
                + " cannot be used: browsers refuse to open it (Fetch standard, bad ports).");
      }
      if (!seen.add(port.getValue())) {
        throw new UsageException("The port " + port.getValue() + " is asked for twice.");
      }
    }
    if (framework().isPresent() && !flags.contains(Flag.TOUR)) {
      throw new UsageException("--framework needs --tour.");
    }
    if (!text(Value.JSON).isEmpty() && framework().isEmpty()) {
      throw new UsageException("--json needs --framework.");
    }
    if (!text(Value.OUT).isEmpty() && !flags.contains(Flag.TOUR)) {
      throw new UsageException("--out needs --tour.");
    }
    framework()
        .filter(file -> !Files.isReadable(file))
        .ifPresent(
            file -> {
              throw new UsageException("The file " + file + " cannot be read.");
            });
  }

  private String text(Value value) {
    return values.getOrDefault(value, value.usual);
  }

  private int number(Value value, int least, int most) {
    try {
      int number = Integer.parseInt(text(value));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for a number out of range.
    }
    throw new UsageException(
        "The option " + value.option + " takes a number from " + least + " to " + most + ".");
  }

  private int port(Value value) {
    return number(value, 1, 65_535);
  }

  /** The server's port. */
  public int serverPort() {
    return port(Value.PORT);
  }

  /** The demo LMS's port. */
  public int lmsPort() {
    return port(Value.LMS_PORT);
  }

  /** The device console's port. */
  public int devicePort() {
    return port(Value.DEVICE_PORT);
  }

  /** The database's port. */
  public int databasePort() {
    return port(Value.DB_PORT);
  }

  /** The broker's port. */
  public int brokerPort() {
    return port(Value.MQTT_PORT);
  }

  /** All ports by the option that sets them. */
  Map<String, Integer> ports() {
    var ports = new LinkedHashMap<String, Integer>();
    for (Value value :
        List.of(Value.PORT, Value.LMS_PORT, Value.DEVICE_PORT, Value.DB_PORT, Value.MQTT_PORT)) {
      ports.put(value.option, port(value));
    }
    return ports;
  }

  /** Registration links to print. */
  public int links() {
    return number(Value.LINKS, 0, 100);
  }

  /** Where the project lies: {@code run-demo} says so, else the working folder. */
  Path home() {
    return Path.of(System.getProperty("preuve.home", "")).toAbsolutePath().normalize();
  }

  /** Where everything is kept: in the project, or where the person said. */
  public Path data() {
    return values.containsKey(Value.DATA)
        ? Path.of(text(Value.DATA)).toAbsolutePath().normalize()
        : home().resolve(text(Value.DATA));
  }

  /** Whether the data is to be emptied first. */
  public boolean fresh() {
    return flags.contains(Flag.FRESH);
  }

  /** Whether to walk the journey. */
  public boolean tour() {
    return flags.contains(Flag.TOUR);
  }

  /** Whether to stop at the end. */
  public boolean exit() {
    return flags.contains(Flag.EXIT);
  }

  /** Whether only the usage is wanted. */
  public boolean help() {
    return flags.contains(Flag.HELP);
  }

  /** The document to import during the tour. */
  public Optional<Path> framework() {
    return path(Value.FRAMEWORK);
  }

  /** Where to write what the import found. */
  public Optional<Path> json() {
    return path(Value.JSON);
  }

  /** Where to keep what the tour downloads. */
  public Optional<Path> out() {
    return path(Value.OUT);
  }

  private Optional<Path> path(Value value) {
    return Optional.of(text(value)).filter(text -> !text.isEmpty()).map(Path::of);
  }
}
