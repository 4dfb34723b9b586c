package org.preuve.portfolio.overview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ClassWorkTest {

  @Test
  void says_last_which_files_are_in_and_which_are_not() throws IOException {
    var there =
        new ClassWork.Item(
            List.of("Inès", "a.txt"),
            "a.txt",
            () -> Optional.of(new ByteArrayInputStream("A".getBytes(UTF_8))));
    var damaged = new ClassWork.Item(List.of("Hugo", "b.txt"), "b.txt", Optional::empty);
    var work =
        new ClassWork(
            List.of("Étudiant", "Fichier", "État"), List.of(damaged, there), "inclus", "abîmé");
    var out = new ByteArrayOutputStream();

    work.writeTo(out);

    var names = new ArrayList<String>();
    var last = "";
    try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        last = new String(zip.readAllBytes(), UTF_8);
      }
    }
    assertThat(names).containsExactly("a.txt", "sommaire.csv");
    assertThat(last)
        .contains("\"Hugo\";\"b.txt\";\"abîmé\"")
        .contains("\"Inès\";\"a.txt\";\"inclus\"");
  }
}
