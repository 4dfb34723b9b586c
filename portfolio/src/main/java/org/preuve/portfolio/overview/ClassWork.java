package org.preuve.portfolio.overview;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.preuve.web.base.CsvText;

/**
 * What a class has handed in, as a ZIP with a table of contents.
 *
 * @param heads of the table
 * @param included what the table says of a file that is there
 * @param damaged and of one whose bytes are not what was frozen
 */
record ClassWork(List<String> heads, List<Item> items, String included, String damaged) {

  ClassWork {
    heads = List.copyOf(heads);
    items = List.copyOf(items);
  }

  /**
   * One file.
   *
   * @param line of the table
   * @param bytes empty when they are not what was frozen
   */
  record Item(List<String> line, String path, Supplier<Optional<InputStream>> bytes) {}

  /**
   * A file that cannot be read stays out; it stops no other. The table comes last, because only
   * then it is known what is there.
   */
  void writeTo(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8); // sets the flag of UTF-8 names
    var table = new ArrayList<List<String>>();
    table.add(heads);
    for (var item : items) {
      var line = new ArrayList<>(item.line());
      line.add(write(zip, item) ? included : damaged);
      table.add(line);
    }
    zip.putNextEntry(new ZipEntry("sommaire.csv"));
    zip.write(CsvText.text(table).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  private static boolean write(ZipOutputStream zip, Item item) throws IOException {
    var bytes = item.bytes().get();
    if (bytes.isEmpty()) {
      return false;
    }
    try (var in = bytes.get()) {
      zip.putNextEntry(new ZipEntry(item.path()));
      in.transferTo(zip);
      zip.closeEntry();
    }
    return true;
  }
}
