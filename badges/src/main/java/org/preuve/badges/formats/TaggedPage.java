package org.preuve.badges.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Writes one A4 page from top to bottom, each part of it with its place in the structure that a
 * screen reader follows (ISO 32000-1, section 14.7). Lengths are points.
 */
final class TaggedPage implements AutoCloseable {

  static final float MARGIN = 56;

  private final PDPage page = new PDPage(PDRectangle.A4);
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement whole =
      new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
  private final COSArray parents = new COSArray();
  private final PDFont font;
  private final PDPageContentStream content;
  private float y = PDRectangle.A4.getHeight() - MARGIN;

  TaggedPage(PDDocument pdf, PDFont font) throws IOException {
    this.font = font;
    pdf.addPage(page);
    page.setStructParents(0);
    root.appendKid(whole);
    pdf.getDocumentCatalog().setStructureTreeRoot(root);
    content = new PDPageContentStream(pdf, page);
  }

  /** How much room is left below. */
  float left() {
    return y - MARGIN;
  }

  /** Leaves room. */
  void skip(float height) {
    y -= height;
  }

  /** What is drawn: its place is the upper left corner. */
  @FunctionalInterface
  interface Drawing {
    void draw(PDPageContentStream content, float x, float top) throws IOException;
  }

  /** Draws what has words for those who do not see it, beside the text. */
  void figure(String words, float x, float top, Drawing drawing) throws IOException {
    var element = begin(StandardStructureTypes.Figure);
    element.setAlternateDescription(words);
    drawing.draw(content, x, top);
    content.endMarkedContent();
  }

  /**
   * Writes words, as many of them as fit on the lines.
   *
   * @param type of the structure: a heading or a paragraph
   */
  void text(String type, float size, float width, int lines, String words) throws IOException {
    begin(type);
    content.beginText();
    content.setFont(font, size);
    content.setLeading(size * 1.35f);
    content.newLineAtOffset(MARGIN, y - size);
    for (var line : wrapped(shown(words), size, width, lines)) {
      content.showText(line);
      content.newLine();
      y -= size * 1.35f;
    }
    content.endText();
    content.endMarkedContent();
  }

  private PDStructureElement begin(String type) throws IOException {
    var element = new PDStructureElement(type, whole);
    element.setPage(page);
    element.appendKid(parents.size());
    whole.appendKid(element);
    content.beginMarkedContent(COSName.getPDFName(type), parents.size());
    parents.add(element.getCOSObject());
    return element;
  }

  /** Letters that the font does not have become a white square, as in a browser. */
  private String shown(String words) throws IOException {
    var shown = new StringBuilder();
    for (var c : words.strip().replaceAll("\\s+", " ").codePoints().toArray()) {
      var letter = Character.toString(c);
      shown.append(has(letter) ? letter : "□");
    }
    return shown.toString();
  }

  private boolean has(String letter) throws IOException {
    try {
      font.encode(letter);
      return true;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private List<String> wrapped(String words, float size, float width, int most) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : words.split(" ")) {
      if (line.length() > 0 && wide(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(cut(word, size, width));
    }
    lines.add(line.toString());
    if (lines.size() <= most) {
      return lines;
    }
    var kept = new ArrayList<>(lines.subList(0, most));
    kept.set(most - 1, cut(kept.get(most - 1), size, width - wide(" …", size)) + " …");
    return kept;
  }

  private String cut(String word, float size, float width) throws IOException {
    var shown = word;
    while (!shown.isEmpty() && wide(shown, size) > width) {
      shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
    }
    return shown;
  }

  private float wide(String line, float size) throws IOException {
    return font.getStringWidth(line) / 1000 * size;
  }

  /** Finishes the structure: which element each piece of the page belongs to (14.7.4.4). */
  @Override
  public void close() throws IOException {
    content.close();
    var pages = new COSArray();
    pages.add(COSInteger.ZERO);
    pages.add(parents);
    var tree = new COSDictionary();
    tree.setItem(COSName.NUMS, pages);
    root.setParentTree(new PDNumberTreeNode(tree, PDParentTreeValue.class));
    root.setParentTreeNextKey(1);
  }
}
