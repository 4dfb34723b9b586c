package org.preuve.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.preuve.server.harness.Chromium;

/** One person's browser on the course page of the demo LMS, with the tool in its frame. */
final class LmsWindow implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final double LOOK_MILLIS = 5_000;

  private final Chromium chromium;
  private final BrowserContext context;
  private final Page page;
  private final URI lms;
  private final String language;

  LmsWindow(Chromium chromium, URI lms, String person, String language, List<String> complaints) {
    this(chromium, chromium.person(language), lms, person, language, complaints);
    open();
  }

  /** A window of that browser on the course's page; the frame may hold anything. */
  LmsWindow(
      Chromium chromium,
      BrowserContext context,
      URI lms,
      String person,
      String language,
      List<String> complaints) {
    this.chromium = chromium;
    this.lms = lms;
    this.language = language;
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.location() + " " + message.text());
          }
        });
    page.navigate(lms.toString());
    if (!page.locator("html").getAttribute("lang").equals(language)) {
      page.locator(".lms-lang button").click();
    }
    page.locator("#person").selectOption(person);
    page.locator(".lms-who button").click();
    page.navigate(lms.toString());
  }

  /** The LMS's page. */
  Page page() {
    return page;
  }

  /** Opens the course again, so that the tool is launched once more. */
  void open() {
    page.navigate(lms.toString());
    see(".pv-top + main h1");
  }

  /** The LMS's own page at that path. */
  Page lmsPage(String path) {
    page.navigate(lms + path);
    return page;
  }

  /**
   * Waits until the first such element shows. Playwright's own assertion looks once without any
   * limit of time, and a look into a frame that changes meanwhile may never return.
   */
  void see(String selector) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!shows(selector)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(selector + " does not show; " + shown());
      }
    }
  }

  /** What the page and its frames hold, for whoever reads why a wait ended in vain. */
  private String shown() {
    var frames = new StringBuilder();
    for (var frame : page.frames()) {
      frames.append(System.lineSeparator()).append(frame.name()).append(" ").append(frame.url());
      frames.append(": ").append(textOf(frame));
    }
    return frames.toString();
  }

  private static String textOf(Frame frame) {
    try {
      return frame
          .locator("html")
          .innerText(new Locator.InnerTextOptions().setTimeout(LOOK_MILLIS));
    } catch (PlaywrightException unread) {
      return "unread, " + unread.getMessage();
    }
  }

  private boolean shows(String selector) {
    try {
      find(selector).waitFor(new Locator.WaitForOptions().setTimeout(LOOK_MILLIS));
      return true;
    } catch (TimeoutError notYet) {
      return false;
    }
  }

  /** Waits until that field holds the value; see {@link #see}. */
  void seeValue(String selector, String value) {
    see(selector);
    for (int tries = 0; tries < 1_800 && !find(selector).inputValue().equals(value); tries++) {
      page.waitForTimeout(50);
    }
    Assertions.assertThat(find(selector).inputValue()).isEqualTo(value);
  }

  /** The first such element of the tool's page. */
  Locator find(String selector) {
    return frame().locator(selector).first();
  }

  FrameLocator frame() {
    return page.frameLocator("iframe[name=tool]");
  }

  /** Clicks and waits for the next page of the tool. */
  void go(String selector) {
    settle();
    page.frame("tool").waitForNavigation(() -> find(selector).click());
    see(".pv-top + main h1");
  }

  /** Ticks a box, once the platform has fitted the frame to the page: until then it moves. */
  void check(String selector) {
    settle();
    find(selector).check();
  }

  /** Clicks something that opens no other page, once the frame stands still. */
  void click(String selector) {
    settle();
    find(selector).click();
  }

  private void settle() {
    int before = -1;
    for (int now = height(); now != before; now = height()) {
      before = now;
      page.waitForTimeout(120);
    }
  }

  private int height() {
    var frame = page.querySelector("iframe[name=tool]");
    return frame == null ? 0 : ((Number) frame.evaluate("f => f.clientHeight")).intValue();
  }

  void fill(String selector, String text) {
    find(selector).fill(text);
  }

  /** Address of a link of the tool's page. */
  String address(String selector) {
    return find(selector).getAttribute("href");
  }

  void look(String name) {
    chromium.look(page, name + "-" + language);
    settle();
  }

  @Override
  public void close() {
    context.close();
  }
}
