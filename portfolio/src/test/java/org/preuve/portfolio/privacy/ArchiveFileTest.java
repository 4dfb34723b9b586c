package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.web.base.SpoolFile;

class ArchiveFileTest {

  private static final long MEGABYTE = 1024 * 1024;

  @TempDir private Path folder;

  private FileChannel file;

  @BeforeEach
  void open() throws IOException {
    file = SpoolFile.open(folder);
  }

  @AfterEach
  void close() throws IOException {
    file.close();
  }

  @Test
  void shows_each_entry_and_can_be_read_again() throws IOException {
    zip(
        zip -> {
          entry(zip, "preuve-data.json", "{}");
          entry(zip, "files/été.txt", "abc");
        });
    var archive = new ArchiveFile(file, MEGABYTE);
    var seen = new ArrayList<String>();

    for (int i = 0; i < 2; i++) {
      var wrong =
          archive.read((name, in) -> seen.add(name + "=" + new String(in.readAllBytes(), UTF_8)));
      assertThat(wrong).isEmpty();
    }

    assertThat(seen)
        .containsExactly(
            "preuve-data.json={}", "files/été.txt=abc", "preuve-data.json={}", "files/été.txt=abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../etc/passwd",
        "files/../../x",
        "/etc/passwd",
        "C:\\x",
        "a\\b",
        "a\u0000b",
        "a//b",
        "..",
        "./a"
      })
  void refuses_names_that_lead_out_of_it(String name) throws IOException {
    zip(zip -> entry(zip, name, "abc"));

    assertThat(read(MEGABYTE)).contains(ImportReason.IMPORT_NAMES);
  }

  @Test
  void refuses_a_name_that_stands_twice() throws IOException {
    zip(
        zip -> {
          entry(zip, "preuve-data.jso1", "1");
          entry(zip, "preuve-data.jso2", "2");
        });
    rename("preuve-data.jso2", "preuve-data.jso1");

    assertThat(read(MEGABYTE)).contains(ImportReason.IMPORT_NAMES);
  }

  @Test
  void refuses_what_unpacks_to_more_than_is_allowed() throws IOException {
    var noise = new byte[(int) MEGABYTE];
    new Random(1).nextBytes(noise);
    zip(
        zip -> {
          for (int i = 0; i < 3; i++) {
            zip.putNextEntry(new ZipEntry("files/" + i));
            zip.write(noise);
            zip.closeEntry();
          }
        });

    assertThat(read(2 * MEGABYTE)).contains(ImportReason.IMPORT_BOMB);
    assertThat(read(4 * MEGABYTE)).isEmpty();
  }

  @Test
  void refuses_what_unpacks_to_far_more_than_it_is_however_much_is_allowed() throws IOException {
    zip(
        zip -> {
          zip.putNextEntry(new ZipEntry("bomb"));
          var zeros = new byte[(int) MEGABYTE];
          for (int i = 0; i < 80; i++) {
            zip.write(zeros);
          }
          zip.closeEntry();
        });

    assertThat(file.size()).isLessThan(MEGABYTE);
    assertThat(read(Long.MAX_VALUE)).contains(ImportReason.IMPORT_BOMB);
  }

  @Test
  void refuses_a_hundred_thousand_entries() throws IOException {
    zip(
        zip -> {
          for (int i = 0; i < 100_000; i++) {
            zip.putNextEntry(new ZipEntry(Integer.toString(i)));
            zip.closeEntry();
          }
        });

    assertThat(read(MEGABYTE)).contains(ImportReason.IMPORT_ENTRIES);
  }

  @Test
  void refuses_what_is_no_archive_or_half_of_one() throws IOException {
    write(out -> out.write("no archive".getBytes(UTF_8)));
    assertThat(read(MEGABYTE)).contains(ImportReason.IMPORT_UNREADABLE);

    zip(zip -> entry(zip, "files/a", "abc".repeat(10_000)));
    file.truncate(60);
    assertThat(read(MEGABYTE)).contains(ImportReason.IMPORT_UNREADABLE);
  }

  private Optional<ImportReason> read(long most) throws IOException {
    return new ArchiveFile(file, most).read((name, in) -> {});
  }

  private interface Writing {
    void to(ZipOutputStream zip) throws IOException;
  }

  private interface Bytes {
    void to(OutputStream out) throws IOException;
  }

  private void zip(Writing writing) throws IOException {
    write(
        out -> {
          var zip = new ZipOutputStream(out, UTF_8);
          writing.to(zip);
          zip.finish();
        });
  }

  private void write(Bytes bytes) throws IOException {
    file.truncate(0);
    var out = new BufferedOutputStream(Channels.newOutputStream(file.position(0)));
    bytes.to(out);
    out.flush();
  }

  /** In the bytes, for no library writes it. */
  private void rename(String name, String other) throws IOException {
    var bytes = Channels.newInputStream(file.position(0)).readAllBytes();
    var text = new String(bytes, ISO_8859_1);
    write(out -> out.write(text.replace(name, other).getBytes(ISO_8859_1)));
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }
}
