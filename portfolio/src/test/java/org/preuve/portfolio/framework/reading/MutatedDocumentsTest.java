package org.preuve.portfolio.framework.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/**
 * Tables, Word, PDF and CASE with some bytes changed: each becomes a draft or is refused with a
 * reason.
 */
class MutatedDocumentsTest {

  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "|",
          "\t",
          "\n\n",
          "C1. ",
          "Bloc 2 : ",
          "rowspan=\"9999\"",
          "&",
          "\u0000",
          ";",
          "null",
          "[]",
          "{}",
          "1e99",
          "\"\"",
          "i1",
          "isRelatedTo");
  private static final String TEXT =
      "Bloc 1 : Voir\n<table><tr><td rowspan=\"2\">A</td><td>C1 Voir.</td><td colspan=\"2\">Évaluation"
          + " par oral :</td><td>Bien.</td></tr></table>\n| B | C2 Dire. | Oral | Net. |\nbloc;élément\n";

  private static final String CASE =
      "{\"CFDocument\":{\"identifier\":\"d\",\"title\":\"Abeilles\",\"language\":\"fr\"},"
          + "\"CFItems\":[{\"identifier\":\"i1\",\"fullStatement\":\"Ruche\"},"
          + "{\"identifier\":\"i2\",\"fullStatement\":\"Ouvrir.\",\"humanCodingScheme\":\"C1\"}],"
          + "\"CFAssociations\":[{\"identifier\":\"a1\",\"associationType\":\"isChildOf\",\"originNodeURI\":"
          + "{\"identifier\":\"i1\"},\"destinationNodeURI\":{\"identifier\":\"d\"}},"
          + "{\"identifier\":\"a2\",\"associationType\":\"isChildOf\",\"sequenceNumber\":1,\"originNodeURI\":"
          + "{\"identifier\":\"i2\"},\"destinationNodeURI\":{\"identifier\":\"i1\"}}]}";

  private final Random random = new Random(20_261_130);

  @Test
  void gives_an_answer_to_mutations_of_each_kind() throws IOException {
    for (byte[] document : List.of(TEXT.getBytes(UTF_8), word(), pdf(), CASE.getBytes(UTF_8))) {
      for (int i = 0; i < 300; i++) {
        assertThat(DocumentCheck.check(mutated(document))).isNotNull();
      }
    }
  }

  @Test
  void reads_the_package_that_the_mutations_begin_with() {
    assertThat(DocumentCheck.check(CASE.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            ReadOutcome.Drafted.class, read -> assertThat(read.draft().competencies()).hasSize(1));
  }

  private byte[] mutated(byte[] document) {
    var bytes = document.clone();
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(bytes.length);
      var piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
      if (random.nextBoolean()) {
        bytes[at] = (byte) random.nextInt(256);
      } else {
        System.arraycopy(piece, 0, bytes, at, Math.min(piece.length, bytes.length - at));
      }
    }
    return bytes;
  }

  private static byte[] word() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          ("<w:document><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p>"
                  + "<w:r><w:t>C1 Voir.</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>")
              .getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] pdf() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(out);
    }
    return out.toByteArray();
  }
}
