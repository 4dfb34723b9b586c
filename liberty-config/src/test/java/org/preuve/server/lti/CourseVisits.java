package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.LTI;
import static org.preuve.server.lti.TestBrowser.location;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.preuve.web.base.Ids;

/** People who come from courses of a test platform. */
final class CourseVisits {

  static final String DEEP_LINKING =
      "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

  private final TestBrowser browser;
  private final TestPlatform platform;
  private final String client;

  CourseVisits(TestBrowser browser, TestPlatform platform, String client) {
    this.browser = browser;
    this.platform = platform;
    this.client = client;
  }

  /** Id of a course that nobody has opened. */
  static String newCourse() {
    return "c-" + Ids.random();
  }

  /** A person in a course. */
  final class Visit {

    private final URI landing;
    private final URI base;

    private Visit(URI landing) {
      this.landing = landing;
      this.base = URI.create(landing.toString().replaceFirst("(/s/[a-z2-7]{26})/.*", "$1"));
    }

    /** Path of the page that the launch opened. */
    String landingPath() {
      return landing.toString().substring(base.toString().length());
    }

    HttpResponse<String> get(String path) {
      return browser.http().get(URI.create(base + path));
    }

    /** The page at the end of all redirects. */
    HttpResponse<String> open(String path) {
      var answer = get(path);
      for (int hops = 0; answer.statusCode() == 303 && hops < 5; hops++) {
        answer = browser.http().get(location(answer));
      }
      return answer;
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
      var form = new HashMap<>(fields);
      if (!form.containsKey("csrf")) {
        form.put("csrf", csrf());
      }
      return browser.http().post(URI.create(base + path), form);
    }

    /** The same with a field several times. */
    HttpResponse<String> post(
        String path, String name, List<String> values, Map<String, String> fields) {
      var body =
          values.stream().map(v -> name + "=" + encode(v)).collect(Collectors.joining("&"))
              + fields.entrySet().stream()
                  .map(e -> "&" + encode(e.getKey()) + "=" + encode(e.getValue()))
                  .collect(Collectors.joining())
              + "&csrf="
              + csrf();
      return browser
          .http()
          .post(
              URI.create(base + path),
              "application/x-www-form-urlencoded",
              body.getBytes(StandardCharsets.UTF_8));
    }

    private String csrf() {
      for (var page : List.of("/copy", "/frameworks", "/choose", "/evidence/new")) {
        var found =
            Pattern.compile("name=\"csrf\" value=\"([a-z2-7]+)\"").matcher(get(page).body());
        if (found.find()) {
          return found.group(1);
        }
      }
      throw new AssertionError("no form");
    }
  }

  Visit teacher(String course, Map<String, Object> changes) {
    var claims = new HashMap<>(changes);
    claims.put("sub", "t-1");
    claims.put("name", "Marc Lefèvre");
    claims.put(LTI + "roles", List.of(TestBrowser.INSTRUCTOR));
    return visit(course, claims);
  }

  Visit learner(String course, Map<String, Object> changes) {
    return visit(course, changes);
  }

  /** A teacher whom the platform asks to choose content. */
  Visit choosing(String course, Map<String, Object> settings) {
    var all = new HashMap<String, Object>();
    all.put("accept_types", List.of("link", "ltiResourceLink"));
    all.put("accept_multiple", true);
    all.put("data", "opaque");
    all.put("deep_link_return_url", platform.base() + "/return?id=1");
    all.putAll(settings);
    return teacher(
        course, Map.of(LTI + "message_type", "LtiDeepLinkingRequest", DEEP_LINKING, all));
  }

  /** The custom parameters of a launch. */
  static Map<String, Object> custom(Map<String, String> values) {
    return Map.of(LTI + "custom", values);
  }

  private Visit visit(String course, Map<String, Object> changes) {
    var form = browser.loginForm(client);
    var target = changes.get(LTI + "target_link_uri");
    if (target != null) {
      form.put("target_link_uri", (String) target);
    }
    var answer = browser.login(form);
    assertThat(answer.statusCode()).isEqualTo(303);
    var login = TestBrowser.Login.of(location(answer));
    var claims = new HashMap<>(browser.claims(login));
    claims.put(LTI + "context", Map.of("id", course, "title", "Cours " + course));
    claims.put(LTI + "resource_link", Map.of("id", "r-" + course, "title", "Preuve"));
    claims.putAll(changes);
    var launched = browser.launch(login.state(), platform.sign(claims));
    assertThat(launched.statusCode()).isEqualTo(303);
    return new Visit(location(launched));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
