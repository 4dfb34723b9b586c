package org.preuve.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.demo.base.Ports;

/** The launcher's watch over real processes; a small one stands in the place of the server. */
class SupervisionTest {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @TempDir private Path folder;

  private final int port = Ports.free();
  private final URI address = URI.create("http://127.0.0.1:" + port);
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final Started started = new Started();
  private final List<ProcessHandle> processes = new CopyOnWriteArrayList<>();
  private Children children;
  private Path home;

  @BeforeEach
  void layOut() throws IOException {
    children = new Children(folder.resolve("children"));
    home = Files.createDirectories(folder.resolve("wlp"));
    var war = home.resolve("usr/servers/preuve/dropins/preuve.war");
    Files.createDirectories(war.getParent());
    Files.writeString(war, "a war");
    script(
        "exec \"$JAVA_HOME/bin/java\" -cp \"$CLASSES\" " + SmallServer.class.getName() + " $PORT");
  }

  @AfterEach
  void end() {
    started.close();
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(folder.resolve("children")).isEmptyFile();
  }

  @Test
  void starts_again_what_was_killed_and_what_hangs_and_leaves_nothing_behind() throws Exception {
    var server = server();
    server.awaitReady();
    var first = seen(server);
    var watch = watch(server);

    first.destroyForcibly();
    await(() -> said.contains("server: ready again"));
    var second = seen(server);
    said.clear();
    stop(second);
    await(() -> said.contains("server: ready again"));
    var third = seen(server);

    assertThat(said)
        .containsExactly(
            "server: has not answered for 3 s; starting it again (2 of 3) …",
            "server: ready again");
    assertThat(LibertyServer.answers(address.resolve("/health/live"))).isTrue();
    assertThat(List.of(first, second)).noneMatch(ProcessHandle::isAlive);
    assertThat(third.isAlive()).isTrue();
    assertThat(folder.resolve("children")).content().startsWith(third.pid() + " ").hasLineCount(1);
    assertThat(folder.resolve("logs/server.log.1"))
        .as("why the one before ended")
        .content()
        .contains("one more start");
    started.close();
    assertThat(watch.get(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void gives_up_on_a_server_that_never_becomes_ready_and_leaves_nothing_behind() throws Exception {
    var server = server();
    server.awaitReady();
    script("exit 78");
    seen(server).destroyForcibly();

    assertThat(watch(server).get(120, TimeUnit.SECONDS)).isFalse();

    assertThat(said).contains("server: ended by itself; starting it again (3 of 3) …");
    assertThat(said).last().isEqualTo("server: ended once more: given up");
  }

  private KeptServer server() {
    var environment =
        Map.of("CLASSES", System.getProperty("java.class.path"), "PORT", Integer.toString(port));
    return new KeptServer(
        started,
        address,
        PATIENCE,
        () ->
            LibertyServer.start(
                home,
                folder.resolve("output"),
                folder.resolve("logs/server.log"),
                environment,
                children));
  }

  private Future<Boolean> watch(KeptServer server) {
    var supervision =
        new Supervision(List.of(server.part()), started::closed, Duration.ofMillis(50));
    var thread = Executors.newSingleThreadExecutor();
    var result =
        thread.submit(() -> supervision.keep((part, what) -> said.add(part + ": " + what)));
    thread.shutdown();
    return result;
  }

  private ProcessHandle seen(KeptServer server) {
    processes.add(server.process());
    return server.process();
  }

  private static void stop(ProcessHandle process) throws IOException, InterruptedException {
    var kill = new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  private void script(String command) throws IOException {
    var file = home.resolve("bin/server");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + command + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private static void await(BooleanSupplier state) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!state.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited two minutes").isLessThan(end);
      Thread.sleep(20);
    }
  }
}
