package org.preuve.server.harness;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * What a whole page looks like.
 *
 * <p>A frame is painted only where the window shows it, and later than the page around it:
 * Playwright's full-page pictures stretch the window without waiting for that. So a frame is
 * scrolled to before its head is looked at; for a picture of all of it the window is made as tall
 * as the page. Every frame is asked for two more paints.
 */
final class Screenshot {

  private static final int TALLEST = 8000;

  /** So much of a frame's head is looked at. */
  private static final int HEAD = 400;

  private static final String PAINT =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";
  private static final String OVERFLOWS =
      "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

  private Screenshot() {}

  /** Gives the window that size, and waits until every frame knows it. */
  static void fit(Page page, int width, int height) {
    page.setViewportSize(width, height);
    awaitWidths(page);
    paint(page);
  }

  /** Makes the window as tall as the page. */
  static void stretch(Page page) {
    var size = page.viewportSize();
    fit(page, size.width, Math.min(TALLEST, Math.max(size.height, tall(page))));
  }

  /** A frame hears later than the page how wide it is. */
  private static void awaitWidths(Page page) {
    for (var frame : page.frames()) {
      if (frame.parentFrame() != null) {
        var width = frame.frameElement().evaluate("element => element.clientWidth");
        frame.waitForFunction("width => innerWidth === width", width);
      }
    }
  }

  /** Whether every frame in the page shows something, at the latest after that time. */
  static boolean painted(Page page, Duration patience) {
    var end = Instant.now().plus(patience);
    boolean painted;
    do {
      paint(page);
      painted = framesShow(page);
    } while (!painted && Instant.now().isBefore(end));
    return painted;
  }

  /** Names of the frames, the page's own is empty, that can be scrolled sideways. */
  static List<String> overflowing(Page page) {
    return page.frames().stream()
        .filter(frame -> (boolean) frame.evaluate(OVERFLOWS))
        .map(Frame::name)
        .toList();
  }

  /** Keeps a picture of the window. */
  static void keep(Page page, Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private static int tall(Page page) {
    return ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
  }

  private static void paint(Page page) {
    page.frames().forEach(frame -> frame.evaluate(PAINT));
  }

  private static boolean framesShow(Page page) {
    return page.frames().stream()
        .filter(frame -> frame.parentFrame() != null)
        .map(frame -> scrolledTo(frame.frameElement()))
        .allMatch(box -> box == null || shows(page, box));
  }

  private static @Nullable BoundingBox scrolledTo(ElementHandle frame) {
    frame.evaluate("element => element.scrollIntoView({block: 'start', behavior: 'instant'})");
    return frame.boundingBox();
  }

  /** Whether the head of the place holds more than one colour. */
  private static boolean shows(Page page, BoundingBox box) {
    var inside = new Clip(box.x + 4, box.y + 4, box.width - 8, Math.min(HEAD, box.height - 8));
    if (inside.width < 1 || inside.height < 1) {
      return true;
    }
    var image = read(page.screenshot(new Page.ScreenshotOptions().setClip(inside)));
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        if (image.getRGB(x, y) != image.getRGB(0, 0)) {
          return true;
        }
      }
    }
    return false;
  }

  private static BufferedImage read(byte[] picture) {
    try {
      return ImageIO.read(new ByteArrayInputStream(picture));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
