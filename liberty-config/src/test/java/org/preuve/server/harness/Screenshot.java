package org.preuve.server.harness;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.imageio.ImageIO;

/**
 * A picture of a whole page.
 *
 * <p>A frame of another site is painted by a process of its own, and only where the window shows
 * it: Playwright's full-page pictures stretch the window without waiting for that process. So the
 * window is made as tall as the page, and every frame is asked for two more paints.
 */
final class Screenshot {

  private static final int TALLEST = 8000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String PAINT =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private Screenshot() {}

  /** Keeps the page at that width in {@code file}; false when a frame in it stayed empty. */
  static boolean keep(Page page, int width, int height, Path file) {
    page.setViewportSize(width, height);
    paint(page);
    page.setViewportSize(width, Math.min(TALLEST, Math.max(height, tall(page))));
    var end = Instant.now().plus(PATIENCE);
    byte[] picture;
    boolean painted;
    do {
      paint(page);
      picture = page.screenshot();
      painted = framesShow(page, picture);
    } while (!painted && Instant.now().isBefore(end));
    write(file, picture);
    return painted;
  }

  private static int tall(Page page) {
    return ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
  }

  private static void paint(Page page) {
    page.frames().forEach(frame -> frame.evaluate(PAINT));
  }

  private static boolean framesShow(Page page, byte[] picture) {
    var image = read(picture);
    return page.frames().stream()
        .filter(frame -> frame.parentFrame() != null)
        .map(Frame::frameElement)
        .map(element -> element.boundingBox())
        .allMatch(box -> box == null || shows(image, box));
  }

  /** Whether the place holds more than one colour. */
  private static boolean shows(BufferedImage image, BoundingBox box) {
    int left = (int) box.x + 4;
    int right = Math.min(image.getWidth(), (int) (box.x + box.width) - 4);
    int top = (int) box.y + 4;
    int bottom = Math.min(image.getHeight(), (int) (box.y + box.height) - 4);
    for (int y = top; y < bottom; y += 2) {
      for (int x = left; x < right; x += 2) {
        if (image.getRGB(x, y) != image.getRGB(left, top)) {
          return true;
        }
      }
    }
    return left >= right || top >= bottom;
  }

  private static BufferedImage read(byte[] picture) {
    try {
      return ImageIO.read(new ByteArrayInputStream(picture));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(Path file, byte[] picture) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, picture);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
