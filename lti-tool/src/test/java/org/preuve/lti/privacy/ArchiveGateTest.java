package org.preuve.lti.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.lti.PersonalData.Attached;
import org.preuve.lti.PersonalData.Part;
import org.preuve.web.limit.Gate;

class ArchiveGateTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir private Path folder;

  private final CountDownLatch readOn = new CountDownLatch(1);

  @Test
  void two_who_read_slowly_stop_nobody() throws Exception {
    var gate = gate(3);
    var slow = List.of(slowly(gate), slowly(gate));
    slow.forEach(reader -> reader.begun().join());

    var third = new ByteArrayOutputStream();
    gate.write(archive(), third);

    assertThat(names(third)).contains("preuve-data.json", "files/a.txt");
    readOn.countDown();
    for (var reader : slow) {
      reader.done().get(60, TimeUnit.SECONDS);
      assertThat(names(reader.received())).contains("files/a.txt");
    }
  }

  @Test
  void leaves_no_file_behind_also_when_the_reader_goes() throws IOException {
    var gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> gate(1).write(archive(), gone)).hasMessage("gone");
    gate(1).write(archive(), new ByteArrayOutputStream());

    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void says_when_there_is_no_place_for_another_reader() {
    var gate = gate(1);
    var slow = slowly(gate);
    slow.begun().join();

    assertThat(gate.free()).isFalse();
    assertThatThrownBy(() -> gate.write(archive(), new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class);
    readOn.countDown();
    slow.done().join();
    assertThat(gate.free()).isTrue();
  }

  private ArchiveGate gate(int readers) {
    return new ArchiveGate(new Gate(2, SHORT), new Gate(readers, Duration.ZERO), folder);
  }

  /** Somebody who takes one byte and then waits. */
  private record Reader(
      CompletableFuture<Void> begun,
      CompletableFuture<Void> done,
      ByteArrayOutputStream received) {}

  private Reader slowly(ArchiveGate gate) {
    var begun = new CompletableFuture<Void>();
    var received = new ByteArrayOutputStream();
    var out =
        new OutputStream() {
          @Override
          public void write(int b) {
            begun.complete(null);
            await();
            received.write(b);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            begun.complete(null);
            await();
            received.write(bytes, from, length);
          }
        };
    var done =
        CompletableFuture.runAsync(
            () -> {
              try {
                gate.write(archive(), out);
              } catch (IOException failed) {
                throw new IllegalStateException(failed);
              }
            });
    return new Reader(begun, done, received);
  }

  private void await() {
    try {
      readOn.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static PersonalArchive archive() {
    var file =
        new Attached(
            "files/a.txt", () -> Optional.of(new ByteArrayInputStream("abc".getBytes(UTF_8))));
    return new PersonalArchive(
        Map.of("name", "Inès"),
        List.of(new Part("portfolio", List.of(), List.of(file))),
        "<!DOCTYPE html>");
  }

  private static List<String> names(ByteArrayOutputStream archive) throws IOException {
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
