package org.preuve.server.portfolio;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.RawHttp;
import org.preuve.server.harness.Visitor;
import org.preuve.web.base.Hashes;

/** Files that arrive in parts, tus 1.0.0. */
class TusIT extends CourseIT {

  private static final byte[] NOTHING = {};
  private static final byte[] BYTES = "0123456789".repeat(300).getBytes(US_ASCII);
  private static final Pattern KEPT = Pattern.compile("\"id\":\"([a-z2-7]{26})\"");

  @Test
  void goes_on_after_a_cut_with_the_same_bytes() {
    var place = begin(student, BYTES.length);

    cut(place, Arrays.copyOf(BYTES, 1000));

    var after = head(student, place);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(offset(after)).isEqualTo("1000");
    assertThat(after.headers().firstValue("Upload-Length")).hasValue("3000");
    assertThat(after.headers().firstValue("Upload-Expires")).isPresent();
    says(append(student, place, 0, BYTES), 409, "TUS_OFFSET");
    says(student.call("GET", place, NOTHING, "Accept", "application/json"), 404, "TUS_NOT_FOUND");
    var rest = append(student, place, 1000, Arrays.copyOfRange(BYTES, 1000, 3000));
    assertThat(rest.statusCode()).isEqualTo(204);
    assertThat(offset(rest)).isEqualTo("3000");
    assertThat(offset(head(student, place))).isEqualTo("3000");

    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", "file");
    fields.put("title", "Rapport");
    fields.put("why.C.12", "14 cas de test");
    fields.put("kept", kept(place));
    var piece = Steps.path(student, student.upload("/evidence/new", fields, Map.of()));
    assertThat(student.bytes(piece + "/file")).isEqualTo(BYTES);
    assertThat(student.get(piece).body()).contains("rapport été.txt", Hashes.sha256(BYTES));
  }

  @Test
  void keeps_no_part_that_is_not_what_its_checksum_says() {
    var place = begin(student, BYTES.length);
    var good = "sha1 " + Base64.getEncoder().encodeToString(sha1(BYTES));

    says(append(student, place, 0, "x".repeat(3000).getBytes(UTF_8), good), 460, "TUS_CHECKSUM");
    says(append(student, place, 0, BYTES, "md5 AAAA"), 400, "TUS_ALGORITHM");
    says(append(student, place, 0, BYTES, "sha1 !"), 400, "TUS_ALGORITHM");
    assertThat(offset(head(student, place))).isEqualTo("0");
    says(append(student, place, 0, "x".repeat(3001).getBytes(UTF_8)), 400, "TUS_BEYOND");
    assertThat(offset(head(student, place))).isEqualTo("0");
    assertThat(append(student, place, 0, BYTES, good).statusCode()).isEqualTo(204);
  }

  @Test
  void refuses_what_cannot_be_kept_and_whoever_did_not_begin() {
    var json = new String[] {"Accept", "application/json"};
    var none = student.call("POST", "/evidence/uploads", NOTHING, json);
    says(none, 412, "TUS_VERSION");
    assertThat(none.headers().firstValue("Tus-Version")).hasValue("1.0.0");
    says(create(student, "x", "filename YQ=="), 400, "TUS_LENGTH");
    says(create(student, "10", "filename !"), 400, "TUS_METADATA");
    says(create(student, "0", "filename YQ=="), 400, "EVIDENCE_EMPTY");
    says(create(student, "52428801", "filename YQ=="), 413, "EVIDENCE_TOO_LARGE");
    says(create(student, "99999999999999", "filename YQ=="), 413, "EVIDENCE_TOO_LARGE");
    var place = begin(student, BYTES.length);
    var other = school.visitor("Hugo Martin", "LEARNER", "fr");
    var elsewhere = school.otherCourse().visitor("Ada", "LEARNER", "fr");
    for (var stranger : List.of(other, elsewhere)) {
      assertThat(head(stranger, place).statusCode()).isEqualTo(404);
      says(append(stranger, place, 0, BYTES), 404, "TUS_NOT_FOUND");
      says(delete(stranger, place), 404, "TUS_NOT_FOUND");
    }
    says(create(teacher, "10", "filename YQ=="), 403, "NOT_ALLOWED");
    assertThat(offset(head(student, place))).isEqualTo("0");
    assertThat(delete(student, place).statusCode()).isEqualTo(204);
    assertThat(head(student, place).statusCode()).isEqualTo(404);
    assertThat(options()).contains("creation,expiration,checksum,termination");
  }

  @Test
  void forgets_what_is_a_day_old_and_the_oldest_of_too_many() {
    var first = begin(student, 10);
    var second = begin(student, 10);
    for (int i = 0; i < 39; i++) {
      begin(student, 10);
    }

    assertThat(head(student, first).statusCode()).isEqualTo(404);
    assertThat(head(student, second).statusCode()).isEqualTo(200);
    installation.update(
        "update portfolio_upload set begun_at = now(6) - interval 25 hour where owner_id = "
            + student.user());
    assertThat(head(student, second).statusCode()).isEqualTo(404);
    says(append(student, second, 0, "0123456789".getBytes(UTF_8)), 404, "TUS_NOT_FOUND");
  }

  private String begin(Visitor who, int bytes) {
    var name = Base64.getEncoder().encodeToString("rapport été.txt".getBytes(UTF_8));
    var begun = create(who, Integer.toString(bytes), "filename " + name + ",filetype dGV4dA==");
    assertThat(begun.statusCode()).isEqualTo(201);
    var location = begun.headers().firstValue("Location").orElseThrow();
    return location.substring(location.indexOf("/evidence/uploads/"));
  }

  private static HttpResponse<String> create(Visitor who, String length, String metadata) {
    return tus(who, "POST", "/evidence/uploads", NOTHING, length(length, metadata));
  }

  private static String[] length(String length, String metadata) {
    return new String[] {"Upload-Length", length, "Upload-Metadata", metadata};
  }

  private static HttpResponse<String> append(
      Visitor who, String place, int offset, byte[] part, String... checksum) {
    var headers = new ArrayList<>(List.of("Upload-Offset", Integer.toString(offset)));
    headers.addAll(List.of("Content-Type", "application/offset+octet-stream"));
    Stream.of(checksum).forEach(sum -> headers.addAll(List.of("Upload-Checksum", sum)));
    return tus(who, "PATCH", place, part, headers.toArray(String[]::new));
  }

  private static HttpResponse<String> head(Visitor who, String place) {
    return tus(who, "HEAD", place, NOTHING);
  }

  private static HttpResponse<String> delete(Visitor who, String place) {
    return tus(who, "DELETE", place, NOTHING);
  }

  private static HttpResponse<String> tus(
      Visitor who, String verb, String path, byte[] body, String... headers) {
    var all = new ArrayList<>(List.of("Tus-Resumable", "1.0.0", "Accept", "application/json"));
    all.addAll(List.of(headers));
    return who.call(verb, path, body, all.toArray(String[]::new));
  }

  private String options() {
    return tus(student, "OPTIONS", "/evidence/uploads", NOTHING)
        .headers()
        .firstValue("Tus-Extension")
        .orElse("");
  }

  /** A line that ends in the middle of what was promised. */
  private void cut(String place, byte[] part) {
    var at = student.at(place);
    var head =
        String.join(
            "\n",
            "PATCH " + at.getPath() + " HTTP/1.1",
            "Host: " + at.getAuthority(),
            "Cookie: " + student.cookie() + "=" + student.secret(),
            "X-Csrf: " + student.csrf(),
            "Tus-Resumable: 1.0.0",
            "Upload-Offset: 0",
            "Content-Type: application/offset+octet-stream",
            "Content-Length: " + BYTES.length,
            "",
            new String(part, US_ASCII));
    try (var wire = RawHttp.to(installation.base())) {
      wire.send(head).end().answer();
    }
  }

  private String kept(String place) {
    var file = student.call("GET", place, NOTHING, "Accept", "application/json").body();
    var id = KEPT.matcher(file);
    assertThat(id.find()).as(file).isTrue();
    return id.group(1);
  }

  private static String offset(HttpResponse<String> answer) {
    return answer.headers().firstValue("Upload-Offset").orElse("");
  }

  private static void says(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return java.security.MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
