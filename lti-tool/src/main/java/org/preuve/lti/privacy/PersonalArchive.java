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
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.preuve.lti.PersonalData.Attached;
import org.preuve.lti.PersonalData.Part;

/**
 * A person's data as a ZIP: {@code preuve-data.json} with everything that can be read, and the
 * files that it names.
 */
final class PersonalArchive {

  private static final ObjectWriter JSON = new JsonMapper().writerWithDefaultPrettyPrinter();

  private final Map<String, Object> document;
  private final List<Attached> files;

  PersonalArchive(Map<String, Object> about, List<Part> parts) {
    this.document = new LinkedHashMap<>(about);
    parts.forEach(part -> document.put(part.name(), part.content()));
    this.files = parts.stream().flatMap(part -> part.files().stream()).toList();
  }

  /** A file that cannot be read is named in the document and stays out; it stops no other. */
  void writeTo(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.putNextEntry(new ZipEntry("preuve-data.json"));
    zip.write(JSON.writeValueAsBytes(document));
    zip.closeEntry();
    for (var file : files) {
      write(zip, file.path(), file.bytes().get());
    }
    zip.finish();
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
