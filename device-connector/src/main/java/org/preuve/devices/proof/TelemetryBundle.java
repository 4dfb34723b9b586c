package org.preuve.devices.proof;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A proof to keep for years: its files, how to check them by hand, and a page that checks them in a
 * browser, from disk and without a network. It holds no name of a person.
 */
final class TelemetryBundle {

  private static final String PAGE = "verify.html";
  private static final String FILES = "@FILES@";

  private final Map<String, byte[]> files;
  private final Instant at;

  /**
   * Of these files.
   *
   * @param files by name, as they are downloaded one by one
   * @param at written as the time of each file
   */
  TelemetryBundle(Map<String, byte[]> files, Instant at) {
    this.files = new LinkedHashMap<>(files);
    this.at = at;
  }

  /** A ZIP file; of the same files, the same bytes. */
  byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      add(zip, "README.txt", resource("bundle.txt"));
      add(zip, PAGE, page());
      for (var file : files.entrySet()) {
        add(zip, file.getKey(), file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** The page with the files in it, as Base64 in JSON: nothing in them can end its element. */
  private byte[] page() throws IOException {
    var page = new String(resource(PAGE), StandardCharsets.UTF_8);
    return page.replace(FILES, new JsonMapper().writeValueAsString(files))
        .getBytes(StandardCharsets.UTF_8);
  }

  private void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(at.toEpochMilli());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] resource(String name) {
    try (var in = TelemetryBundle.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
