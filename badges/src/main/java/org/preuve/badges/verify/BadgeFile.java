package org.preuve.badges.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.preuve.badges.credential.CredentialJson;

/** What a file turns out to hold: JSON, a token, a picture or a page with one of them, or none. */
final class BadgeFile {

  /** Most bytes of a picture, or of a page at an address, that is looked through. */
  static final int LARGEST = 1024 * 1024;

  private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

  /** So many bytes say what kind of file it is. */
  static final int SEEN = 1_024;

  /** RFC 7515, section 3.1: three parts in base64url. */
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  /** Tells what two readers could read differently from what none can read. */
  private static final ObjectMapper LENIENT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Exactly one of the four. */
  sealed interface Content {

    /** A credential, a presentation or an assertion. */
    record Json(ObjectNode json) implements Content {}

    /** A signed token in its compact form. */
    record Token(String text) implements Content {}

    /** The address of a badge, as a code in a picture. */
    record Link(URI address) implements Content {}

    /** No badge, or none that is read here. */
    record Nothing(Finding why) implements Content {}

    /** Calls exactly one of the four. */
    default <R> R fold(
        Function<ObjectNode, R> json,
        Function<String, R> token,
        Function<URI, R> link,
        Function<Finding, R> nothing) {
      if (this instanceof Json j) {
        return json.apply(j.json());
      }
      if (this instanceof Token t) {
        return token.apply(t.text());
      }
      return this instanceof Link l
          ? link.apply(l.address())
          : nothing.apply(((Nothing) this).why());
    }
  }

  private BadgeFile() {}

  /** Whether a file that begins so is a picture, or may be one. */
  static boolean picture(byte[] head) {
    var text = beginning(head);
    return BakedPng.is(head) || (text.startsWith("<") && !page(text));
  }

  static boolean pdf(byte[] head) {
    return starts(head, PDF);
  }

  /** In small letters, without what a text may have before its first sign. */
  private static String beginning(byte[] file) {
    var from = starts(file, BOM) ? BOM.length : 0;
    var length = Math.min(file.length - from, SEEN);
    return new String(file, from, length, StandardCharsets.UTF_8)
        .stripLeading()
        .toLowerCase(Locale.ROOT);
  }

  private static boolean page(String beginning) {
    return beginning.contains("<!doctype html") || beginning.contains("<html");
  }

  static Content read(byte[] file) {
    if (file.length > LARGEST) {
      return new Content.Nothing(Finding.FILE_LARGE);
    }
    if (BakedPng.is(file)) {
      return BakedPng.read(file).fold(BadgeFile::text, why -> pictured(file, why));
    }
    if (pdf(file)) {
      return attached(file);
    }
    var bytes = starts(file, BOM) ? Arrays.copyOfRange(file, BOM.length, file.length) : file;
    var head = beginning(bytes);
    if (!head.startsWith("<")) {
      return text(bytes);
    }
    return page(head)
        ? BadgePage.read(bytes).map(BadgeFile::text).orElse(new Content.Nothing(Finding.FILE_PAGE))
        : BakedSvg.read(bytes).fold(BadgeFile::text, Content.Nothing::new);
  }

  /** The one badge that is attached; of several, which one is meant is not known. */
  private static Content attached(byte[] file) {
    var badges =
        AttachedPdf.of(file).stream()
            .map(BadgeFile::text)
            .filter(content -> !(content instanceof Content.Nothing))
            .toList();
    return switch (badges.size()) {
      case 0 -> new Content.Nothing(Finding.FILE_PDF);
      case 1 -> badges.get(0);
      default -> new Content.Nothing(Finding.FILE_SEVERAL);
    };
  }

  /** A picture without a badge in it may be the code of one. */
  private static Content pictured(byte[] file, Finding why) {
    var code = why == Finding.FILE_PICTURE ? QrPicture.read(file) : Optional.<String>empty();
    if (code.isEmpty()) {
      return new Content.Nothing(why);
    }
    var content = text(code.get().getBytes(StandardCharsets.UTF_8));
    return IssuerAddress.web(code.get())
        .<Content>map(Content.Link::new)
        .orElse(content instanceof Content.Nothing ? new Content.Nothing(why) : content);
  }

  private static Content text(byte[] bytes) {
    if (bytes.length > CredentialJson.MAX_BYTES) {
      return new Content.Nothing(Finding.FILE_LARGE);
    }
    var text = new String(bytes, StandardCharsets.UTF_8).strip();
    if (TOKEN.matcher(text).matches()) {
      return new Content.Token(text);
    }
    return CredentialJson.object(bytes)
        .<Content>map(Content.Json::new)
        .orElseGet(() -> new Content.Nothing(why(bytes, text)));
  }

  private static Finding why(byte[] bytes, String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return Finding.FILE_OTHER;
    }
    var without = CredentialJson.withoutValue(bytes);
    if (without.isPresent()) {
      // a term without a meaning takes the meaning of a member away
      return without.get().findValues("@context").stream().anyMatch(CredentialJson::holdsNull)
          ? Finding.CONTEXT_HIDES
          : Finding.JSON_NULL;
    }
    try {
      var json = LENIENT.readTree(text);
      return json.isObject() ? Finding.JSON_MALFORMED : Finding.JSON_NO_BADGE;
    } catch (JsonProcessingException | IllegalArgumentException none) {
      return Finding.JSON_BROKEN;
    }
  }

  private static boolean starts(byte[] file, byte[] head) {
    return file.length >= head.length && Arrays.equals(head, Arrays.copyOf(file, head.length));
  }

  /** What was found in a picture: the bytes of a badge, or why none. */
  record Baked(Optional<byte[]> badge, Finding why) {

    static Baked of(byte[] badge) {
      return new Baked(Optional.of(badge), Finding.JSON_OK);
    }

    static Baked none(Finding why) {
      return new Baked(Optional.empty(), why);
    }

    <R> R fold(Function<byte[], R> found, Function<Finding, R> none) {
      return badge.map(found).orElseGet(() -> none.apply(why));
    }
  }
}
