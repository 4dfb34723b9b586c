package org.preuve.badges.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.web.base.Hashes;

/**
 * The files of a bundle, none in a folder and none compressed, so that a page without a library
 * reads them. {@code files.jwt} names the SHA-256 of each other one and is signed.
 */
public final class BundleFiles {

  /** Value of {@code type} in the signed list. */
  public static final String TYPE = "preuve-bundle-1";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** One more file. */
  public BundleFiles with(String name, byte[] bytes) {
    files.put(name, bytes.clone());
    return this;
  }

  /** One more file of text. */
  public BundleFiles with(String name, String text) {
    return with(name, text.getBytes(UTF_8));
  }

  /**
   * Closes the bundle with its signed list.
   *
   * @param issuer whose word it is
   * @param badge address of the badge
   * @param sign makes a token of the list
   * @return a ZIP file
   */
  public byte[] zip(String issuer, String badge, Instant now, Function<ObjectNode, String> sign) {
    var list = CredentialJson.empty();
    list.put("type", TYPE).put("iss", issuer).put("badge", badge).put("iat", now.getEpochSecond());
    var hashes = list.putObject("files");
    files.forEach((name, bytes) -> hashes.put(name, Hashes.sha256(bytes)));
    with("files.jwt", sign.apply(list));
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      for (var file : files.entrySet()) {
        out.putNextEntry(stored(file.getKey(), file.getValue(), now));
        out.write(file.getValue());
        out.closeEntry();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return zip.toByteArray();
  }

  private static ZipEntry stored(String name, byte[] bytes, Instant now) {
    var sum = new CRC32();
    sum.update(bytes);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    return entry;
  }
}
