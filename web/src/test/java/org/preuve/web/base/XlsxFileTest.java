package org.preuve.web.base;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class XlsxFileTest {

  @Test
  void holds_every_cell_as_a_string_that_nothing_computes() throws Exception {
    var parts = unzip(XlsxFile.of(List.of(List.of("Étudiant", "C.1"), List.of("=1+1", "a<b & c"))));

    assertThat(parts.keySet())
        .containsExactly(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/worksheets/sheet1.xml");
    var cells = texts(parts.getOrDefault("xl/worksheets/sheet1.xml", ""));
    assertThat(cells).containsExactly("Étudiant", "C.1", "=1+1", "a<b & c");
    assertThat(parts.getOrDefault("xl/worksheets/sheet1.xml", "")).doesNotContain("<f>");
  }

  @Test
  void leaves_out_what_xml_does_not_know_and_what_is_too_long() throws Exception {
    var parts = unzip(XlsxFile.of(List.of(List.of("a\u0001b\ud800", "x".repeat(40_000)))));

    var cells = texts(parts.getOrDefault("xl/worksheets/sheet1.xml", ""));
    assertThat(cells.get(0)).isEqualTo("ab");
    assertThat(cells.get(1)).hasSize(32_767);
  }

  private static List<String> texts(String xml) throws Exception {
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    var found = document.getElementsByTagName("t");
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  private static Map<String, String> unzip(byte[] bytes) throws IOException {
    var parts = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }
}
