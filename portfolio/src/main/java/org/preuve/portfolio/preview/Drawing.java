package org.preuve.portfolio.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A program of its own that draws one file: what a hostile file takes of time and memory, it takes
 * from this process and not from the server.
 *
 * <p>Arguments: {@link PreviewKind}, file, folder for the pictures, first page. Its exit status is
 * that of a {@link PreviewState}; {@code about} in the folder says how many pages there are.
 */
public final class Drawing {

  /** Pages that are drawn at a time. */
  static final int PAGES = 3;

  /** Raised when something else can be drawn: what was refused before is tried again. */
  static final int VERSION = 1;

  private static final int WIDEST = 1400;
  private static final double MOST_PIXELS = 4_000_000;
  private static final double LARGEST_SCALE = 4;

  /** Bytes; no page takes more. */
  private static final int PROBE = 4 * 1024 * 1024;

  /** Bytes of what a document unpacks to; more of it stands on the disk. */
  private static final long SCRATCH = 256L * 1024 * 1024;

  private Drawing() {}

  /** Draws, and ends the process. */
  public static void main(String[] arguments) {
    var state =
        draw(
            PreviewKind.valueOf(arguments[0]),
            Path.of(arguments[1]),
            Path.of(arguments[2]),
            Integer.parseInt(arguments[3]));
    System.exit(state.exit());
  }

  static PreviewState draw(PreviewKind kind, Path file, Path folder, int first) {
    try {
      int pages = kind == PreviewKind.DOCUMENT ? pages(file, folder, first) : one(file, folder);
      Files.writeString(folder.resolve("about"), Integer.toString(pages));
      return PreviewState.READY;
    } catch (NotDrawn refused) {
      return refused.state();
    } catch (InvalidPasswordException secret) {
      return PreviewState.PROTECTED;
    } catch (NoClassDefFoundError missing) {
      return missing(missing);
    } catch (OutOfMemoryError full) {
      return PreviewState.TOO_MUCH;
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      return hasRoom(folder) ? PreviewState.BROKEN : PreviewState.AWAY;
    }
  }

  /** What decrypts is left out of this process; anything else is the machine's fault. */
  private static PreviewState missing(NoClassDefFoundError error) {
    return String.valueOf(error.getMessage()).startsWith("org/bouncycastle/")
        ? PreviewState.PROTECTED
        : PreviewState.AWAY;
  }

  /** Whether a picture could have been written: a full disk is not the file's fault. */
  static boolean hasRoom(Path folder) {
    try {
      Files.write(folder.resolve("room"), new byte[PROBE]);
      return true;
    } catch (IOException full) {
      return false;
    }
  }

  private static int one(Path file, Path folder) throws IOException, NotDrawn {
    Pictures.write(Pictures.read(file), folder, "1");
    return 1;
  }

  private static int pages(Path file, Path folder, int first) throws IOException, NotDrawn {
    try (var pdf =
        Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupTempFileOnly(SCRATCH).streamCache)) {
      if (pdf.isEncrypted()) {
        throw new NotDrawn(PreviewState.PROTECTED);
      }
      int pages = pdf.getNumberOfPages();
      if (pages == 0) {
        throw new IOException("no page");
      }
      var renderer = new PDFRenderer(pdf);
      renderer.setSubsamplingAllowed(true); // a photo of 50 million pixels fills half a page
      for (int i = first; i < first + PAGES && i <= pages; i++) {
        Pictures.write(page(pdf, renderer, i - 1), folder, Integer.toString(i));
      }
      return pages;
    }
  }

  private static BufferedImage page(PDDocument pdf, PDFRenderer renderer, int index)
      throws IOException {
    var box = pdf.getPage(index).getCropBox();
    double width = Math.max(1, box.getWidth());
    double height = Math.max(1, box.getHeight());
    double scale =
        Math.min(
            LARGEST_SCALE, Math.min(WIDEST / width, Math.sqrt(MOST_PIXELS / (width * height))));
    return renderer.renderImage(index, (float) scale, ImageType.RGB);
  }
}
