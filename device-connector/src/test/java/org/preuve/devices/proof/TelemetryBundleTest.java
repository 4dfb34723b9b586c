package org.preuve.devices.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class TelemetryBundleTest {

  private static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");

  @Test
  void holds_its_files_a_page_that_holds_them_too_and_words() throws IOException {
    var zip = new TelemetryBundle(Map.of("proof.json", bytes("</script>")), AT).zip();

    var files = files(zip);
    assertThat(files).containsOnlyKeys("README.txt", "verify.html", "proof.json");
    assertThat(files.get("proof.json")).isEqualTo("</script>");
    assertThat(files.get("verify.html"))
        .contains("{\"proof.json\":\"PC9zY3JpcHQ+\"}")
        .doesNotContain("@FILES@");
    assertThat(files.get("README.txt")).contains("merkleRoot");
  }

  @Test
  void is_the_same_for_the_same_files() {
    var files = Map.of("proof.json", bytes("{}"));

    assertThat(new TelemetryBundle(files, AT).zip())
        .isEqualTo(new TelemetryBundle(files, AT).zip());
  }

  @Test
  void asks_nothing_of_a_network_and_speaks_both_languages() throws IOException {
    var page = files(new TelemetryBundle(Map.of(), AT).zip()).getOrDefault("verify.html", "");

    assertThat(page).contains("default-src 'none'").doesNotContain("fetch(", "src=", "<link");
    var french = keys(page.substring(page.indexOf("  fr: {"), page.indexOf("  en: {")));
    var english = keys(page.substring(page.indexOf("  en: {"), page.indexOf("};\nconst language")));
    assertThat(french).hasSizeGreaterThan(25).isEqualTo(english);
  }

  private static Set<String> keys(String table) {
    var keys = new TreeSet<String>();
    var found = Pattern.compile("(\\w+): \"").matcher(table);
    while (found.find()) {
      keys.add(found.group(1));
    }
    return keys;
  }

  private static Map<String, String> files(byte[] zip) throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
