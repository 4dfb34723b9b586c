package org.preuve.badges.formats;

import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.H1;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.H2;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.P;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.preuve.web.base.QrCode;

/**
 * A badge as a sheet that people read, with the credential attached: what counts is the attachment.
 *
 * @param language of the words
 * @param title of the document
 * @param name of the badge
 * @param holder whom it was given to
 * @param can what its holder can do
 * @param facts label and value, in the order in which they are read
 * @param note what the sheet alone does not prove
 * @param picture of the badge, PNG
 * @param pictured its words for those who do not see it
 * @param code of the badge's address
 * @param coded its words likewise
 * @param credential JSON as it was signed
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by what writes the file
public record BadgePdf(
    Locale language,
    String title,
    String name,
    String holder,
    String can,
    List<Fact> facts,
    String note,
    byte[] picture,
    String pictured,
    QrCode code,
    String coded,
    byte[] credential) {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * TaggedPage.MARGIN;
  private static final float PICTURE = 120;
  private static final float CODE = 100;

  /** One line of the sheet. */
  public record Fact(String label, String value) {}

  public BadgePdf {
    facts = List.copyOf(facts);
  }

  /** The file. */
  public byte[] bytes() {
    try (var pdf = new PDDocument();
        var font = BadgePdf.class.getResourceAsStream(FONT)) {
      describe(pdf);
      write(pdf, PDType0Font.load(pdf, Objects.requireNonNull(font), true));
      attach(pdf);
      var file = new ByteArrayOutputStream();
      pdf.save(file);
      return file.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void describe(PDDocument pdf) {
    pdf.getDocumentInformation().setTitle(title);
    var catalog = pdf.getDocumentCatalog();
    catalog.setLanguage(language.toLanguageTag());
    var marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    var viewing = new PDViewerPreferences(new COSDictionary());
    viewing.setDisplayDocTitle(true);
    catalog.setViewerPreferences(viewing);
  }

  private void write(PDDocument pdf, PDFont font) throws IOException {
    var image = PDImageXObject.createFromByteArray(pdf, picture, "badge");
    try (var page = new TaggedPage(pdf, font)) {
      float top = PDRectangle.A4.getHeight() - TaggedPage.MARGIN;
      page.figure(
          pictured,
          TaggedPage.MARGIN,
          top,
          (content, x, y) -> content.drawImage(image, x, y - PICTURE, PICTURE, PICTURE));
      page.skip(PICTURE + 24);
      page.text(P, 11, WIDTH, 1, title);
      page.text(H1, 24, WIDTH, 2, name);
      page.skip(6);
      page.text(P, 15, WIDTH, 1, holder);
      page.skip(10);
      page.text(P, 11, WIDTH, 9, can);
      page.skip(12);
      for (var fact : facts) {
        page.text(H2, 9, WIDTH, 1, fact.label());
        page.text(P, 11, WIDTH, 2, fact.value());
        page.skip(5);
      }
      page.figure(coded, TaggedPage.MARGIN + WIDTH - CODE, top, this::draw);
      page.skip(page.left() - 34);
      page.text(P, 9, WIDTH, 3, note);
    }
  }

  /** The dark modules, each a square. */
  private void draw(PDPageContentStream content, float left, float top) throws IOException {
    float unit = CODE / code.size();
    for (var module : code.path().split("M", -1)) {
      if (!module.isEmpty()) {
        var place = module.substring(0, module.indexOf('h')).split(" ", -1);
        content.addRect(
            left + Integer.parseInt(place[0]) * unit,
            top - (Integer.parseInt(place[1]) + 1) * unit,
            unit,
            unit);
      }
    }
    content.fill();
  }

  /** As a file of the document that its reader lists and saves (ISO 32000-1, section 7.11.4). */
  private void attach(PDDocument pdf) throws IOException {
    var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(credential), COSName.FLATE_DECODE);
    file.setSubtype("application/vc+ld+json");
    file.setSize(credential.length);
    var named = new PDComplexFileSpecification();
    named.setFile("badge.json");
    named.setFileUnicode("badge.json");
    named.setFileDescription(name);
    named.setEmbeddedFile(file);
    named.setEmbeddedFileUnicode(file);
    named.getCOSObject().setName("AFRelationship", "Source");
    var files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of("badge.json", named));
    var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    pdf.getDocumentCatalog().setNames(names);
    var associated = new COSArray();
    associated.add(named);
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
  }
}
