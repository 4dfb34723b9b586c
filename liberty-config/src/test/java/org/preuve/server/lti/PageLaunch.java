package org.preuve.server.lti;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Goes through login and launch in a real browser, as the page of a test platform does. */
final class PageLaunch {

  private final TestBrowser messages;
  private final TestPlatform platform;
  private final URI tool;
  private final String client;

  PageLaunch(TestBrowser messages, TestPlatform platform, URI tool, String client) {
    this.messages = messages;
    this.platform = platform;
    this.tool = tool;
    this.client = client;
  }

  /** Address that begins a login; {@code changes} replace its parameters. */
  String login(Map<String, String> changes) {
    var form = new HashMap<>(messages.loginForm(client));
    form.putAll(changes);
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", tool + "/lti/login?", ""));
  }

  /** Goes to the platform in that page; what it was asked there. */
  TestBrowser.Login begin(Page page) {
    page.navigate(login(Map.of()));
    return TestBrowser.Login.of(URI.create(page.url()));
  }

  /** A frame in the platform's own page. */
  Frame frameIn(Page page) {
    page.navigate(platform.base() + "/course");
    page.setContent(
        """
        <!doctype html><html lang="fr"><head><title>Campus</title></head><body><main aria-label="Campus"><h1>Campus</h1>
        <iframe name="tool" title="Preuve" style="width: 100%; height: 1200px; border: 0"></iframe></main></body></html>
        """);
    return page.frame("tool");
  }

  /** Launches in the whole page, signed with the platform's usual key. */
  void launch(Page page, UnaryOperator<Map<String, Object>> change) {
    launch(page.mainFrame(), change, platform::sign);
  }

  /** Launches in a page or frame. */
  void launch(
      Frame frame,
      UnaryOperator<Map<String, Object>> change,
      Function<Map<String, Object>, String> signing) {
    frame.navigate(login(Map.of()));
    var sent = TestBrowser.Login.of(URI.create(frame.url()));
    post(frame, sent.state(), signing.apply(change.apply(messages.claims(sent))));
  }

  /** Posts the answer of the platform. */
  void post(Frame frame, String state, String token) {
    frame.setContent(
        """
        <form method="post" action="%s"><input name="state" value="%s">
        <input name="id_token" value="%s"><button>x</button></form>
        """
            .formatted(tool + "/lti/launch", state, token));
    frame.waitForNavigation(() -> frame.locator("button").click());
    frame.waitForLoadState();
  }
}
