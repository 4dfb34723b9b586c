package org.preuve.server.lti;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.preuve.server.harness.ServerIT;

/** Base of tests that launch from one platform, which is registered once for all of them. */
abstract class RegisteredIT extends ServerIT {

  TestPlatform platform;
  TestBrowser browser;
  String client;

  @BeforeEach
  void register() {
    platform = TestPlatform.start(installation.lmsPort());
    browser = new TestBrowser(installation.base(), platform);
    client = browser.client(installation);
  }

  @AfterEach
  void stop() {
    platform.close();
  }
}
