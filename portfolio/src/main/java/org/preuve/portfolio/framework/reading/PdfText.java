package org.preuve.portfolio.framework.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.preuve.portfolio.framework.reading.OfficePackage.Unreadable;

/**
 * The text of a PDF, column after column on each page, so that three columns stay three columns.
 *
 * @param text a form feed starts each page, a blank line each paragraph
 * @param columns whether any page has more than one
 */
record PdfText(String text, boolean columns) {

  private static final int MOST_PAGES = 300;
  private static final int LONGEST = 5 * 1024 * 1024;

  static PdfText of(byte[] document) throws Unreadable {
    PdfBounds.check(document);
    try (var pdf = Loader.loadPDF(document)) {
      if (pdf.getNumberOfPages() > MOST_PAGES) {
        throw new Unreadable(FrameworkReason.FRAMEWORK_BOMB);
      }
      return read(pdf);
    } catch (InvalidPasswordException secret) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_PROTECTED);
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | StackOverflowError broken) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_BROKEN);
    }
  }

  private static PdfText read(PDDocument pdf) throws IOException, Unreadable {
    var text = new StringBuilder();
    boolean columns = false;
    for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
      var words = new Words();
      words.setStartPage(i);
      words.setEndPage(i);
      words.getText(pdf);
      var page = PdfPage.of(words.found);
      columns |= page.columns() > 1;
      text.append(i > 1 ? "\f" : "").append(page.text());
      if (text.length() > LONGEST) {
        throw new Unreadable(FrameworkReason.FRAMEWORK_BOMB);
      }
    }
    return new PdfText(text.toString(), columns);
  }

  /** A word where it stands; y grows downwards. */
  record Word(String text, float left, float right, float base, float height) {}

  private static final class Words extends PDFTextStripper {

    private static final int MOST = 200_000;

    private final List<Word> found = new ArrayList<>();

    Words() {
      setSortByPosition(true);
      setSuppressDuplicateOverlappingText(true);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      if (positions.isEmpty() || text.isBlank() || found.size() >= MOST) {
        return;
      }
      var first = positions.get(0);
      var last = positions.get(positions.size() - 1);
      found.add(
          new Word(
              text.strip(),
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              Math.max(first.getHeightDir(), 4)));
    }
  }
}
