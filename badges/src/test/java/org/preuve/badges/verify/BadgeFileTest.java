package org.preuve.badges.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.badges.verify.Report.Verdict;

/** What files hold a badge, and what is said of those that hold none. */
class BadgeFileTest {

  private final ForeignBadge badge = new ForeignBadge();
  private final String json = badge.signed().toString();

  private void unread(byte[] file, Finding why) {
    var report = badge.verify(file);
    assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.NOT_READ);
    assertThat(report.reason()).hasValue(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello|FILE_OTHER",
        "%PDF-1.7 …|FILE_PDF",
        "{\"a\":|JSON_BROKEN",
        "[{\"a\":1}]|JSON_NO_BADGE",
        "{}|JSON_NO_BADGE",
        "{\"a\":null}|JSON_NULL",
        "<!DOCTYPE html><html><body>Badge</body></html>|FILE_PAGE",
        "<svg xmlns='http://www.w3.org/2000/svg'></svg>|FILE_PICTURE",
        "<rss></rss>|FILE_OTHER"
      })
  void what_holds_no_badge_is_grey(String file, Finding why) {
    unread(file.getBytes(UTF_8), why);
  }

  @Test
  void reads_the_one_badge_that_is_attached_to_a_document() throws IOException {
    var plain = attached("", json.getBytes(UTF_8));
    var packed = attached("/Filter [ /FlateDecode ]", deflated(json.getBytes(UTF_8)));
    var other = attached("", "Bonjour".getBytes(UTF_8));

    assertThat(badge.verify(document(plain)).verdict()).isEqualTo(Verdict.JUDGE);
    assertThat(badge.verify(document(other, packed)).verdict()).isEqualTo(Verdict.JUDGE);
    unread(document(plain, packed), Finding.FILE_SEVERAL);
    unread(document(other), Finding.FILE_PDF);
  }

  @Test
  void says_that_it_does_not_read_other_documents() throws IOException {
    var encoded = attached("/Filter /ASCIIHexDecode", json.getBytes(UTF_8));
    var chained = attached("/Filter [/FlateDecode /LZWDecode]", deflated(json.getBytes(UTF_8)));
    var bomb = attached("/Filter /FlateDecode", deflated(new byte[50_000_000]));
    var damaged = attached("/Filter /FlateDecode", json.getBytes(UTF_8));
    var encrypted = attached("/Encrypt 3 0 R", json.getBytes(UTF_8));
    var list = "1 0 obj << /Type /EmbeddedFiles >> stream\n".getBytes(UTF_8);
    var endless = "/Type /EmbeddedFile obj".repeat(40_000).getBytes(UTF_8);

    for (var stream : List.of(encoded, chained, bomb, damaged, encrypted, list, endless)) {
      unread(document(stream), Finding.FILE_PDF);
    }
  }

  private static byte[] attached(String entries, byte[] data) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(("1 0 obj\n<< /Type /EmbeddedFile " + entries + " >>\nstream\n").getBytes(UTF_8));
    out.write(data);
    out.write("\nendstream\nendobj\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  private static byte[] document(byte[]... streams) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write("%PDF-1.7\n".getBytes(UTF_8));
    for (var stream : streams) {
      out.write(stream);
    }
    return out.toByteArray();
  }

  @Test
  void reads_both_kinds_of_chunks() throws IOException {
    for (var keyword : new String[] {"openbadgecredential", "openbadges"}) {
      var plain = png(chunk("iTXt", text(keyword, json.getBytes(UTF_8), 0)));
      var packed = png(chunk("iTXt", text(keyword, deflated(json.getBytes(UTF_8)), 1)));

      assertThat(badge.verify(plain).verdict()).isEqualTo(Verdict.JUDGE);
      assertThat(badge.verify(packed).verdict()).isEqualTo(Verdict.JUDGE);
    }
  }

  @Test
  void says_what_is_wrong_with_a_picture() throws IOException {
    var one = chunk("iTXt", text("openbadgecredential", json.getBytes(UTF_8), 0));
    var damaged = one.clone();
    damaged[60] ^= 1;
    var bomb = chunk("iTXt", text("openbadges", deflated(new byte[50_000_000]), 1));

    unread(png(), Finding.FILE_PICTURE);
    unread(png(damaged), Finding.FILE_DAMAGED);
    unread(png(bomb), Finding.FILE_LARGE);
    assertThat(badge.verify(png(one, one)).refusal()).hasValue(Finding.FILE_TWO);
  }

  @Test
  void reads_a_drawing_and_runs_nothing_in_it() {
    var cdata =
        "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://evil.example/x.dtd'>"
            + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='https://purl.imsglobal.org/ob/v3p0'>"
            + "<openbadges:credential><![CDATA["
            + json
            + "]]></openbadges:credential>"
            + "<script>alert(1)</script></svg>";
    var two = cdata.replace("<script>", "<openbadges:credential verify='a.b.c'/><script>");
    var entities = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>";

    assertThat(badge.verify(cdata).verdict()).isEqualTo(Verdict.JUDGE);
    assertThat(badge.verify(two).refusal()).hasValue(Finding.FILE_TWO);
    unread(entities.getBytes(UTF_8), Finding.FILE_ENTITIES);
  }

  @Test
  void reads_the_badge_in_a_page() {
    var page =
        "<!doctype html><html><head><script type=\"application/ld+json\">"
            + json
            + "</script></head></html>";

    assertThat(badge.verify(page).verdict()).isEqualTo(Verdict.JUDGE);
  }

  @Test
  void finds_the_form_for_programs_that_a_page_names_on_its_own_server() {
    var page = "<html><link rel=alternate type=application/vc href=\"%s\"></html>";
    var here = URI.create("https://port.example/b/1");

    assertThat(BadgePage.named(page.replace("%s", "1.json").getBytes(UTF_8), here))
        .hasValue(URI.create("https://port.example/b/1.json"));
    assertThat(BadgePage.named(page.replace("%s", "https://evil.example/1").getBytes(UTF_8), here))
        .isEmpty();
  }

  @Test
  void a_code_in_a_picture_is_the_address_that_it_says() throws IOException, WriterException {
    var png = code(200);

    unread(png, Finding.FILE_LINK);
    badge.publish("https://port.example/b/1", badge.signed());
    assertThat(badge.verify(png).verdict()).isEqualTo(Verdict.JUDGE);
  }

  /** Pixels cost memory whatever they show. */
  @Test
  void a_picture_of_many_pixels_is_not_decoded() throws IOException, WriterException {
    unread(code(1_000), Finding.FILE_LINK);
    unread(code(1_001), Finding.FILE_PICTURE);
  }

  private static byte[] code(int size) throws IOException, WriterException {
    var matrix =
        new QRCodeWriter().encode("https://port.example/b/1", BarcodeFormat.QR_CODE, size, size);
    var picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    for (var x = 0; x < size; x++) {
      for (var y = 0; y < size; y++) {
        picture.setRGB(x, y, matrix.get(x, y) ? 0 : 0xffffff);
      }
    }
    var png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return png.toByteArray();
  }

  private static byte[] png(byte[]... chunks) throws IOException {
    var png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    png.write(chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0}));
    for (var chunk : chunks) {
      png.write(chunk);
    }
    png.write(chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  private static byte[] chunk(String type, byte[] data) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    var crc = new CRC32();
    crc.update(type.getBytes(ISO_8859_1));
    crc.update(data);
    out.writeInt(data.length);
    out.write(type.getBytes(ISO_8859_1));
    out.write(data);
    out.writeInt((int) crc.getValue());
    return bytes.toByteArray();
  }

  private static byte[] text(String keyword, byte[] content, int packed) throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(keyword.getBytes(ISO_8859_1));
    bytes.write(new byte[] {0, (byte) packed, 0, 0, 0});
    bytes.write(content);
    return bytes.toByteArray();
  }

  private static byte[] deflated(byte[] content) {
    var deflater = new Deflater();
    deflater.setInput(content);
    deflater.finish();
    var packed = new ByteArrayOutputStream();
    var buffer = new byte[8_192];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }
}
