package org.preuve.server.harness;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Base of the browser tests: a Chromium for each class. */
public abstract class BrowserIT extends ServerIT {

  /** The browser of this class. */
  protected static Chromium chromium;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }
}
