package org.preuve.lti.privacy;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.preuve.lti.PersonalData.Attached;
import org.preuve.lti.PersonalData.Part;

/**
 * A person's data as a ZIP: {@code index.html} to begin with, {@code preuve-data.json} with
 * everything that can be read, and the files that it names.
 */
final class PersonalArchive {

  /** Which members its document has. */
  static final String TYPE = "preuve-archive-1";

  private static final ObjectWriter JSON = new JsonMapper().writerWithDefaultPrettyPrinter();

  private final Map<String, Object> document;
  private final List<Attached> files;
  private final String index;

  PersonalArchive(Map<String, Object> about, List<Part> parts, String index) {
    this.index = index;
    this.document = new LinkedHashMap<>(about);
    parts.forEach(part -> document.put(part.name(), part.content()));
    this.files = parts.stream().flatMap(part -> part.files().stream()).toList();
  }

  /** A file that cannot be read is named in the document and stays out; it stops no other. */
  void writeTo(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    write(zip, "index.html", index.getBytes(StandardCharsets.UTF_8));
    write(zip, "style.css", style());
    write(zip, "preuve-data.json", JSON.writeValueAsBytes(document));
    for (var file : files) {
      write(zip, file.path(), file.bytes().get());
    }
    zip.finish();
  }

  private static byte[] style() throws IOException {
    try (var css = PersonalArchive.class.getResourceAsStream("style.css")) {
      return Objects.requireNonNull(css, "style.css").readAllBytes();
    }
  }

  private static void write(ZipOutputStream zip, String path, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(content);
    zip.closeEntry();
  }

  private static void write(ZipOutputStream zip, String path, Optional<InputStream> bytes)
      throws IOException {
    if (bytes.isPresent()) {
      try (var in = bytes.get()) {
        zip.putNextEntry(new ZipEntry(path));
        in.transferTo(zip);
        zip.closeEntry();
      }
    }
  }
}
