package org.preuve.portfolio.framework.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * The parts of an office document (ECMA-376, part 2) that hold text; everything else stays packed.
 * The XML parser knows no entities but the five of XML and fetches nothing; a document that
 * declares others is refused all the same.
 */
final class OfficePackage {

  /** Unpacked bytes of all parts that are read. */
  static final int LARGEST = 40 * 1024 * 1024;

  private static final int MOST_PARTS = 2_000;

  private final Map<String, byte[]> parts = new HashMap<>();

  private OfficePackage() {}

  /** What is wrong with the package. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;
    private final FrameworkReason reason;
    private final String place;

    Unreadable(FrameworkReason reason) {
      this(reason, "");
    }

    /**
     * Names where it is.
     *
     * @param place words for people, part of the document's own
     */
    Unreadable(FrameworkReason reason, String place) {
      super(reason.name());
      this.reason = reason;
      this.place = place;
    }

    String place() {
      return place;
    }

    FrameworkReason reason() {
      return reason;
    }
  }

  static OfficePackage of(byte[] document) throws Unreadable {
    var unpacked = new OfficePackage();
    int left = LARGEST;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      int count = 0;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > MOST_PARTS) {
          throw new Unreadable(FrameworkReason.FRAMEWORK_BOMB);
        }
        if (wanted(entry.getName())) {
          var bytes = zip.readNBytes(left + 1);
          left -= bytes.length;
          if (left < 0) {
            throw new Unreadable(FrameworkReason.FRAMEWORK_BOMB);
          }
          unpacked.parts.put(entry.getName(), bytes);
        } else {
          left -= skipped(zip, left);
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new Unreadable(
          unpacked.parts.isEmpty()
              ? FrameworkReason.FRAMEWORK_NOT_TEXT
              : FrameworkReason.FRAMEWORK_BROKEN);
    }
    return unpacked;
  }

  /** What is not read counts too: it must be unpacked to find what follows it. */
  private static int skipped(ZipInputStream zip, int left) throws IOException, Unreadable {
    var buffer = new byte[8192];
    int all = 0;
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      all += n;
      if (all > left) {
        throw new Unreadable(FrameworkReason.FRAMEWORK_BOMB);
      }
    }
    return all;
  }

  private static boolean wanted(String name) {
    return name.equals("word/document.xml")
        || name.equals("xl/sharedStrings.xml")
        || name.equals("xl/worksheets/sheet1.xml");
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /** A part as XML. */
  Optional<Document> xml(String name) throws Unreadable {
    var bytes = parts.get(name);
    if (bytes == null) {
      return Optional.empty();
    }
    var text = new String(bytes, StandardCharsets.UTF_8);
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_ENTITIES);
    }
    return Optional.of(Jsoup.parse(text, "", Parser.xmlParser()));
  }
}
