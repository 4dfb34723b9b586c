package org.preuve.badges.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * A credential inside a picture, so that whoever keeps the picture keeps the badge (Open Badges
 * 3.0, section 5.3). The picture is one that this product drew: nothing that a person uploaded is
 * written to or drawn.
 */
public final class BakedPicture {

  private static final String KEYWORD = "openbadgecredential";
  private static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";

  /** Signature of eight bytes, then the header: the one chunk that must be first (PNG 1.2, 4.1). */
  private static final int HEADER_END = 8 + 12 + 13;

  private static final int AROUND = 12; // length, type and checksum
  private static final String SVG = "<svg ";

  private BakedPicture() {}

  /**
   * The picture with one more chunk, not compressed, right after its header (section 5.3.2).
   *
   * @param png a drawing of ours, without a badge in it
   * @param credential JSON as it was signed
   */
  public static byte[] png(byte[] png, String credential) {
    var text = text(credential);
    var baked = ByteBuffer.allocate(png.length + AROUND + text.length);
    baked.put(png, 0, HEADER_END);
    baked.putInt(text.length);
    var type = "iTXt".getBytes(ISO_8859_1);
    var sum = new CRC32();
    sum.update(type);
    sum.update(text);
    baked.put(type).put(text).putInt((int) sum.getValue());
    baked.put(png, HEADER_END, png.length - HEADER_END);
    return baked.array();
  }

  /**
   * PNG 1.2, section 4.2.3.3: keyword, zero, not compressed, method 0, no language, no translated
   * keyword, text.
   */
  private static byte[] text(String credential) {
    var keyword = KEYWORD.getBytes(ISO_8859_1);
    var content = credential.getBytes(UTF_8);
    return ByteBuffer.allocate(keyword.length + 5 + content.length)
        .put(keyword)
        .put(new byte[5])
        .put(content)
        .array();
  }

  /**
   * The drawing with the credential right after its first tag (section 5.3.1).
   *
   * @param svg a drawing of ours, without a badge in it
   * @param credential JSON as it was signed
   */
  public static String svg(String svg, String credential) {
    int start = svg.indexOf(SVG) + SVG.length();
    int end = svg.indexOf('>', start) + 1;
    return svg.substring(0, start)
        + "xmlns:openbadges=\""
        + NAMESPACE
        + "\" "
        + svg.substring(start, end)
        + "<openbadges:credential><![CDATA["
        + quoted(credential)
        + "]]></openbadges:credential>"
        + svg.substring(end);
  }

  /**
   * The same JSON without what ends CDATA, which only a text in it can hold, and without the two
   * characters that XML has not (XML 1.0, sections 2.2 and 2.7).
   */
  private static String quoted(String json) {
    return json.replace("]]>", "]]\\u003e")
        .replace("\ufffe", "\\ufffe")
        .replace("\uffff", "\\uffff");
  }
}
