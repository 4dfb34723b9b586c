package org.preuve.dev;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The server's JVM, asked through the {@link Agent}: only the same user can attach to it. */
final class RunningServer {

  private final ProcessHandle process;
  private final Path agent;

  /**
   * The server behind a process.
   *
   * @param process the JVM, or the script that started it
   * @param agent jar with the agent
   */
  RunningServer(ProcessHandle process, Path agent) {
    this.process = process;
    this.agent = agent;
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Gives these classes new bodies; false when the JVM cannot, and the old ones stay. */
  boolean swap(Map<String, Path> classes) throws IOException {
    var lines = classes.entrySet().stream().map(each -> each.getKey() + "\t" + each.getValue());
    return ask(lines.toList());
  }

  /** Has the application stopped and started with what is on disk now. */
  boolean restartApplication(Path application) throws IOException {
    Files.setLastModifiedTime(application, FileTime.fromMillis(System.currentTimeMillis()));
    return ask(List.of(Agent.RESTART + "\t" + application));
  }

  private boolean ask(List<String> lines) throws IOException {
    var request = Files.createTempFile("dev", ".request");
    var answer = Path.of(request + ".answer");
    try {
      Files.write(request, lines);
      var machine = VirtualMachine.attach(jvm());
      try {
        machine.loadAgent(agent.toString(), request.toString());
      } finally {
        machine.detach();
      }
      return Files.readString(answer).equals(Agent.DONE);
    } catch (AttachNotSupportedException
        | AgentLoadException
        | AgentInitializationException failed) {
      throw new IOException("the server cannot be asked: " + failed.getMessage(), failed);
    } finally {
      Files.deleteIfExists(request);
      Files.deleteIfExists(answer);
    }
  }

  private String jvm() {
    return Stream.concat(Stream.of(process), process.descendants())
        .filter(each -> each.info().command().map(c -> c.endsWith("/java")).orElse(false))
        .map(each -> Long.toString(each.pid()))
        .findFirst()
        .orElse(Long.toString(process.pid()));
  }
}
