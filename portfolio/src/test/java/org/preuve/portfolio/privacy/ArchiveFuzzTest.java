package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.web.base.SpoolFile;

/** Archives as anybody may bring them: read, or refused with a reason. */
class ArchiveFuzzTest {

  private static final long MEGABYTE = 1024 * 1024;
  private static final String DATA =
      "{\"type\":\"preuve-archive-1\",\"exportedFrom\":\"https://a.example\",\"portfolio\":"
          + "{\"evidence\":[{\"id\":\"a\",\"kind\":\"text\",\"title\":\"T\",\"sha256\":\""
          + "0".repeat(64)
          + "\",\"file\":\"files/a\",\"addedAt\":\"2026-02-01T00:00:00Z\",\"language\":\"fr\","
          + "\"furtherFiles\":[{\"file\":\"files/b\",\"sha256\":\""
          + "1".repeat(64)
          + "\"}],\"competencies\":[{\"framework\":\"iot\",\"code\":\"C.1\","
          + "\"justification\":\"vu\"}]}]}}";
  private static final String[] VALUES = {
    "null", "[]", "{}", "[null]", "1e99", "\"\"", "true", "\"\\ud800\"", "[[[]]]", "-1"
  };

  @TempDir private Path folder;

  private final Random random = new Random(20_261_130);

  @FuzzTest(maxDuration = "10m")
  void gives_an_answer_to_any_archive(byte[] bytes) throws IOException {
    read(bytes);
    ArchivedData.read(bytes).ifPresent(ArchiveFuzzTest::assertUsable);
  }

  @Test
  void gives_an_answer_to_mutations_of_an_archive() throws IOException {
    assertThat(read(zip(DATA))).isEmpty();
    for (int i = 0; i < 1_000; i++) {
      var archive = zip(DATA);
      for (int n = 0; n <= random.nextInt(4); n++) {
        archive[random.nextInt(archive.length)] = (byte) random.nextInt(256);
      }
      read(archive);
    }
  }

  @Test
  void gives_an_answer_to_mutations_of_what_stands_in_it() {
    assertThat(ArchivedData.read(DATA.getBytes(UTF_8)).orElseThrow().files()).hasSize(2);
    for (int i = 0; i < 5_000; i++) {
      ArchivedData.read(mutated().getBytes(UTF_8)).ifPresent(ArchiveFuzzTest::assertUsable);
    }
  }

  private Optional<ImportReason> read(byte[] bytes) throws IOException {
    try (var file = SpoolFile.open(folder)) {
      file.write(ByteBuffer.wrap(bytes));
      return new ArchiveFile(file, MEGABYTE)
          .read(
              (name, in) ->
                  ArchivedData.read(in.readAllBytes()).ifPresent(ArchiveFuzzTest::assertUsable));
    }
  }

  private static void assertUsable(ArchivedData data) {
    assertThat(data.series()).doesNotContainNull().allMatch(series -> !series.isEmpty());
    assertThat(data.files().values())
        .allSatisfy(file -> assertThat(file.sha256()).matches("[0-9a-f]{64}"));
    assertThat(data.content()).isNotNull();
  }

  /** One or two values become others. */
  private String mutated() {
    var text = new StringBuilder(DATA);
    for (int i = 0; i <= random.nextInt(2); i++) {
      int colon = text.indexOf("\":", random.nextInt(text.length()));
      int end = colon < 0 ? -1 : text.indexOf(",", colon);
      if (end > 0) {
        text.replace(colon + 2, end, VALUES[random.nextInt(VALUES.length)]);
      }
    }
    return text.toString();
  }

  private static byte[] zip(String data) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("preuve-data.json"));
      zip.write(data.getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("files/a"));
      zip.write("les essais".getBytes(UTF_8));
    }
    return out.toByteArray();
  }
}
