package org.preuve.portfolio.overview;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.preuve.web.base.CsvText;

/**
 * What a class has handed in, as a ZIP with a table of contents.
 *
 * @param contents lines of the table, first the heads
 */
record ClassWork(List<List<String>> contents, List<Item> items) {

  ClassWork {
    contents = List.copyOf(contents);
    items = List.copyOf(items);
  }

  /** One file; empty when its bytes are not what was frozen. */
  record Item(String path, Supplier<Optional<InputStream>> bytes) {}

  /** A file that cannot be read stays out; it stops no other. */
  void writeTo(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8); // sets the flag of UTF-8 names
    zip.putNextEntry(new ZipEntry("sommaire.csv"));
    zip.write(CsvText.text(contents).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    for (var item : items) {
      var bytes = item.bytes().get();
      if (bytes.isPresent()) {
        try (var in = bytes.get()) {
          zip.putNextEntry(new ZipEntry(item.path()));
          in.transferTo(zip);
          zip.closeEntry();
        }
      }
    }
    zip.finish();
  }
}
