package org.preuve.web.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Unpacked;

/**
 * A style sheet, picture, font or script, read, hashed and compressed once; where the application
 * is not packed, as in {@code ./run-dev}, a changed file is read anew.
 *
 * @param gzip the same bytes compressed; the bytes themselves where that gains nothing
 * @param hash of its content, part of the address under which it never changes
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Asset(String name, String type, byte[] bytes, byte[] gzip, String hash) {

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=UTF-8",
          "js", "text/javascript; charset=UTF-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=UTF-8");

  private static final String OURS = "/META-INF/resources/assets/";
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
  private static final int HASH = 16;

  private static final Map<String, Asset> READ = new ConcurrentHashMap<>();
  private static final Map<String, Unpacked> UNPACKED = new ConcurrentHashMap<>();

  /** The file of that name; unknown names and other types are empty. */
  public static Optional<Asset> find(String name) {
    var known = READ.get(name);
    var file = UNPACKED.get(name);
    if (known != null && (file == null || !file.changed())) {
      return Optional.of(known);
    }
    var found = read(name);
    found.ifPresent(asset -> READ.put(name, asset));
    return found;
  }

  /** {@code /assets/<hash>/<name>}. */
  public String address() {
    return "/assets/" + hash + "/" + name;
  }

  boolean compressed() {
    return gzip.length < bytes.length;
  }

  private static Optional<Asset> read(String name) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || name.contains("..")) {
      return Optional.empty();
    }
    var file = name.equals("htmx.min.js") ? HTMX : OURS + name;
    var address = Asset.class.getResource(file);
    if (address == null) {
      return Optional.empty();
    }
    try (var in = address.openStream()) {
      Unpacked.of(address).ifPresent(unpacked -> UNPACKED.put(name, unpacked));
      var bytes = in.readAllBytes();
      var hash = Hashes.sha256(bytes).substring(0, HASH);
      return Optional.of(new Asset(name, type, bytes, smaller(bytes), hash));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] smaller(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size() < bytes.length ? out.toByteArray() : bytes;
  }
}
