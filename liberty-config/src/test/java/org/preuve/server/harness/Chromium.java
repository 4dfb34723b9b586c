package org.preuve.server.harness;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Proxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A real Chromium; keeps what is wrong with every page it was asked to look at, and with {@code
 * -Dpreuve.pictures=true} a picture of it.
 */
public final class Chromium implements AutoCloseable {

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // a frame of another site in the page's own process: Playwright loses a frame that goes
          // to and fro between two processes within a second, as each launch does
          "--disable-site-isolation-trials",
          // takes the place of Playwright's own list, which would turn off that the storage of a
          // frame is kept apart by the site around it, as it is in everybody's Chromium
          "--disable-features=Translate");

  /** Its own way through the frames opens a new page each time, which takes longer than the run. */
  private static final String RUN =
      """
      return (await axe.run({iframes: false, resultTypes: ["violations"]})).violations
        .flatMap(violation => violation.nodes.map(node => violation.id + " at " + node.target))
      """;

  /** Both in one call: what the script itself returns, all of axe, would be handed over too. */
  private static final String AXE_FINDINGS =
      "async () => {" + AxeBuilder.getAxeScript() + ";" + RUN + "}";

  /** A click in a frame returns before its page has come: what is expected of it waits so long. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final int WIDE = 1280;
  private static final List<Integer> NARROW = List.of(390, 320);
  private static final boolean PICTURES = Boolean.getBoolean("preuve.pictures");

  private final Path screens = Path.of("target/screens").toAbsolutePath();
  private final Duration painting;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> findings = new ArrayList<>();
  private final Set<String> around = new HashSet<>();

  /**
   * Starts the installed Chromium, its headless shell where there is one (the same engine without
   * the windows of a browser, each of which costs a second), or Playwright's own where none is
   * installed.
   */
  public Chromium() {
    this(PATIENCE);
  }

  /**
   * The same.
   *
   * @param painting how long a frame may stay empty
   */
  public Chromium(Duration painting) {
    this.painting = painting;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    var shell = System.getProperty("preuve.chromium.shell", "");
    var installed = shell.isEmpty() ? installed() : shell;
    var own = installed.isEmpty();
    try {
      this.playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(own ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
      this.browser =
          playwright
              .chromium()
              .launch(own ? options : options.setExecutablePath(Path.of(installed)));
    } catch (PlaywrightException none) {
      throw new IllegalStateException(
          "No Chromium for the browser tests: install the package chromium, or let Playwright"
              + " fetch its own.",
          none);
    }
  }

  private static BrowserContext patient(BrowserContext context) {
    context.setDefaultTimeout(PATIENCE.toMillis());
    return context;
  }

  /** A person's own browser: cookies of nobody else. */
  public BrowserContext person(String language) {
    return patient(browser.newContext(settings(language)));
  }

  /** A browser that keeps no cookie of the server in a frame, not even a partitioned one. */
  public BrowserContext personWithoutCookies(String language, CookieEater eater) {
    var proxy = new Proxy(eater.address()).setBypass("<-loopback>");
    return patient(browser.newContext(settings(language).setProxy(proxy)));
  }

  /**
   * A browser with this setting of Chromium about cookies of third parties, which only the whole
   * browser has.
   *
   * @param allowed false blocks those that are not partitioned
   */
  public BrowserContext personWithSetting(String language, boolean allowed, Path profile) {
    try {
      Files.createDirectories(profile.resolve("Default"));
      Files.writeString(
          profile.resolve("Default/Preferences"),
          "{\"profile\":{\"cookie_controls_mode\":%d,\"block_third_party_cookies\":%b}}"
              .formatted(allowed ? 0 : 1, !allowed));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    var options =
        new BrowserType.LaunchPersistentContextOptions()
            .setHeadless(true)
            .setArgs(ARGUMENTS)
            .setLocale(language)
            .setViewportSize(WIDE, 900);
    var installed = installed();
    if (!installed.isEmpty()) {
      options.setExecutablePath(Path.of(installed));
    }
    return patient(playwright.chromium().launchPersistentContext(profile, options));
  }

  private static Browser.NewContextOptions settings(String language) {
    return new Browser.NewContextOptions().setLocale(language).setViewportSize(WIDE, 900);
  }

  private static String installed() {
    return System.getProperty("preuve.chromium", "");
  }

  /** Looks at the page wide and narrow: frames that stay empty, axe, sideways overflow. */
  public void look(Page page, String name) {
    fit(page, WIDE, 900, name);
    check(page, name);
    for (int width : NARROW) {
      fit(page, width, 844, name);
      Screenshot.overflowing(page)
          .forEach(frame -> findings.add(name + ": wider than " + width + " px in " + frame));
    }
    page.setViewportSize(WIDE, 900);
  }

  /**
   * What is wrong with the pages looked at: page, rule of axe and place, an empty frame, or a page
   * that is wider than the window.
   */
  public List<String> findings() {
    return List.copyOf(findings);
  }

  private void fit(Page page, int width, int height, String name) {
    Screenshot.fit(page, width, height);
    if (!Screenshot.painted(page, painting)) {
      findings.add(name + ": a frame is empty at " + width + " px");
    }
    if (PICTURES) {
      Screenshot.stretch(page);
      Screenshot.keep(page, screens.resolve(name + "-" + width + ".png"));
    }
  }

  /** Frame by frame, each as a page of its own; the page around a frame once, it stays the same. */
  private void check(Page page, String name) {
    var language = page.locator("html").getAttribute("lang");
    boolean known = page.frames().size() > 1 && !around.add(page.url() + " " + language);
    for (var frame : page.frames().subList(known ? 1 : 0, page.frames().size())) {
      for (var finding : (List<?>) frame.evaluate(AXE_FINDINGS)) {
        findings.add(name + ": " + finding + " in " + frame.name());
      }
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
