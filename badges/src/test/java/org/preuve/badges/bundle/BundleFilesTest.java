package org.preuve.badges.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.preuve.web.base.Hashes;

class BundleFilesTest {

  private static final Instant NOON = Instant.parse("2026-06-02T12:00:00Z");

  @Test
  void names_the_hash_of_each_file_in_a_list_that_is_signed_and_compresses_none()
      throws IOException {
    var signed = new ArrayList<ObjectNode>();
    var zip =
        new BundleFiles()
            .with("badge.json", "{}")
            .with("manifest.json", new byte[] {1, 2})
            .zip(
                "did:web:preuve.example",
                "https://preuve.example/b/x",
                NOON,
                list -> {
                  signed.add(list);
                  return "a.b.c";
                });

    var files = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    assertThat(files.keySet())
        .isEqualTo(
            new java.util.LinkedHashSet<>(List.of("badge.json", "manifest.json", "files.jwt")));
    assertThat(files.get("files.jwt")).isEqualTo("a.b.c".getBytes(UTF_8));
    var list = signed.get(0);
    assertThat(list.path("iat").asLong()).isEqualTo(NOON.getEpochSecond());
    assertThat(list.at("/files/badge.json").asText()).isEqualTo(Hashes.sha256("{}"));
    assertThat(list.path("files").size()).isEqualTo(2);
  }

  @Test
  void one_address_waits_after_thirty_in_a_minute() {
    var limit = new BundleLimit();
    for (var i = 0; i < BundleLimit.MOST; i++) {
      assertThat(limit.take("192.0.2.1", NOON)).isEmpty();
    }

    assertThat(limit.take("192.0.2.1", NOON)).isPresent();
    assertThat(limit.take("192.0.2.2", NOON)).isEmpty();
  }
}
