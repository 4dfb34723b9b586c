package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.location;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaunchIT extends RegisteredIT {

  private static final int CLASS = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void opens_a_session_of_its_own_for_each_launch() {
    var login = browser.login(client);

    var launched = browser.launch(login.state(), platform.sign(browser.claims(login)));

    assertThat(launched.statusCode()).isEqualTo(303);
    assertThat(location(launched).getPath()).matches("/s/[a-z2-7]{26}/portfolio");
    assertThat(launched.headers().allValues("Set-Cookie"))
        .anyMatch(
            c ->
                c.startsWith("__Host-pv-")
                    && c.contains("Secure; HttpOnly; SameSite=None; Partitioned"));
    var second = browser.login(client);
    var again = browser.launch(second.state(), platform.sign(browser.claims(second)));
    assertThat(location(again)).isNotEqualTo(location(launched));
    assertThat(browser.http().cookies().keySet())
        .filteredOn(n -> !n.startsWith("__Host-pv-login-"))
        .hasSize(2);
  }

  @Test
  void ends_a_session_when_the_person_says_so() {
    var login = browser.login(client);
    var launched = browser.launch(login.state(), platform.sign(browser.claims(login)));
    var page = location(launched);
    var handle = page.getPath().split("/")[2];
    var csrf = installation.text("select csrf from lti_session where handle = '" + handle + "'");
    var secret = browser.http().cookies().get("__Host-pv-" + handle);
    assertThat(browser.http().get(page).body()).contains("href=\"/s/" + handle + "/end\"");
    assertThat(browser.http().get(page.resolve("end")).body())
        .contains("action=\"/s/" + handle + "/end\"", "Terminer cette session");

    var again = browser.login(client);
    var other = location(browser.launch(again.state(), platform.sign(browser.claims(again))));
    assertThat(browser.http().get(other).statusCode()).isEqualTo(200);

    var forged = browser.http().post(page.resolve("end"), Map.of("csrf", "x"));
    var ended = browser.http().post(page.resolve("end"), Map.of("csrf", csrf));

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(ended.statusCode()).isEqualTo(200);
    assertThat(ended.body()).contains("Votre session est terminée").doesNotContain("/s/" + handle);
    assertThat(ended.headers().allValues("Set-Cookie"))
        .anyMatch(c -> c.startsWith("__Host-pv-" + handle + "=;") && c.contains("Max-Age=0"));
    browser.http().cookies().put("__Host-pv-" + handle, secret);
    assertThat(browser.http().get(page).statusCode()).isEqualTo(401);
    assertThat(browser.http().get(other).statusCode()).as("the tab beside it").isEqualTo(401);
  }

  @Test
  void keeps_ten_sessions_in_one_browser() {
    for (int i = 0; i < 12; i++) {
      var login = browser.login(client);
      browser.launch(login.state(), platform.sign(browser.claims(login)));
    }

    assertThat(browser.http().cookies()).hasSize(10);
  }

  @Test
  void looks_for_the_cookie_once_more_inside_a_frame() {
    var form = browser.loginForm(client);

    var framed = browser.login(form, "Sec-Fetch-Dest", "iframe");
    var resumed = browser.http().get(location(framed));

    assertThat(location(framed).getPath()).isEqualTo("/lti/login/continue");
    assertThat(location(resumed).toString()).startsWith(platform.base() + "/auth?");
  }

  @Test
  void offers_a_new_tab_when_a_frame_loses_the_cookie() {
    var framed = browser.login(browser.loginForm(client), "Sec-Fetch-Dest", "iframe");
    browser.http().cookies().clear();

    var page = browser.http().get(location(framed));
    var state = TestBrowser.Login.of(location(framed)).state();
    var tab = browser.http().get(installation.base().resolve("/lti/login/tab?state=" + state));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("/lti/login/tab?state=" + state);
    var login = TestBrowser.Login.of(location(tab));
    var launched = browser.launch(login.state(), platform.sign(browser.claims(login)));
    assertThat(launched.statusCode()).isEqualTo(303);
  }

  @Test
  void refuses_a_launch_without_the_cookie_and_offers_a_new_tab() {
    var login = browser.login(client);
    browser.http().cookies().clear();

    var refused = browser.launch(login.state(), platform.sign(browser.claims(login)));

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("LTI_STATE").contains("/lti/login/tab?state=");
  }

  @Test
  void refuses_a_state_that_was_used() {
    var login = browser.login(client);
    var token = platform.sign(browser.claims(login));
    browser.launch(login.state(), token);

    var replayed = browser.launch(login.state(), token);

    assertThat(replayed.statusCode()).isEqualTo(401);
    assertThat(replayed.body()).contains("LTI_STATE");
  }

  @Test
  void takes_a_state_once_when_it_comes_many_times_at_once() {
    var login = browser.login(client);
    var token = platform.sign(browser.claims(login));
    var cookies = browser.http().cookies();

    var answers =
        atOnce(
            8,
            i -> {
              var same = new TestBrowser(installation.base(), platform);
              same.http().cookies().putAll(cookies);
              return same.launch(login.state(), token).statusCode();
            });

    assertThat(answers).containsOnlyOnce(303).containsOnly(303, 401);
  }

  @Test
  void lets_one_browser_log_in_twice_at_the_same_time() {
    var first = browser.login(client);
    var second = browser.login(client);

    var later = browser.launch(second.state(), platform.sign(browser.claims(second)));
    var earlier = browser.launch(first.state(), platform.sign(browser.claims(first)));

    assertThat(later.statusCode()).isEqualTo(303);
    assertThat(earlier.statusCode()).isEqualTo(303);
    assertThat(location(later)).isNotEqualTo(location(earlier));
  }

  @Test
  void leaves_a_login_alone_that_another_browser_tries_to_take() {
    var login = browser.login(client);
    var token = platform.sign(browser.claims(login));
    var thief = new TestBrowser(installation.base(), platform);
    thief.login(client);
    var name = "__Host-pv-login-" + login.state().substring(0, 10);
    thief.http().cookies().put(name, "a".repeat(26));

    var stolen = thief.launch(login.state(), token);
    var launched = browser.launch(login.state(), token);

    assertThat(stolen.statusCode()).isEqualTo(401);
    assertThat(launched.statusCode()).isEqualTo(303);
  }

  @Test
  void takes_nobody_for_the_same_person_of_another_platform() {
    var key = OtherTenant.key("platform-1");
    var other = OtherTenant.register(installation, platform, browser, key.toPublicJWK());
    var own = browser.login(client);
    browser.launch(own.state(), platform.sign(browser.claims(own)));
    var login = other.login(browser);
    var claims = other.claims(browser, login);
    claims.put("name", "Autre Personne");

    for (var again : List.of(login, other.login(browser))) {
      claims.put("nonce", again.nonce());
      var launched = browser.launch(again.state(), platform.sign(claims, key));
      var page = browser.http().get(location(launched));
      assertThat(page.body()).contains("Autre Personne").doesNotContain("Inès Benali");
    }

    assertThat(
            installation.count(
                "select count(distinct registration_id) from lti_user where subject = 'u-1'"
                    + " and name in ('Inès Benali', 'Autre Personne')"))
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void writes_what_is_new_in_a_launch_and_else_its_session_only() {
    var course = "renamed-" + Instant.now().toEpochMilli();
    var titles = List.of("Avant", "Avant", "Après");

    for (var title : titles) {
      var login = browser.login(client);
      var claims = browser.claims(login);
      claims.put(TestBrowser.LTI + "context", Map.of("id", course, "title", title));
      var launched = browser.launch(login.state(), platform.sign(claims));
      assertThat(browser.http().get(location(launched)).body()).contains(title);
    }

    assertThat(
            installation.text(
                "select title from lti_course where context_key = 'context/" + course + "'"))
        .isEqualTo("Après");
  }

  /** As another node leaves it: this one has read the registration a moment ago. */
  @Test
  void refuses_a_platform_that_another_node_has_just_disabled() throws InterruptedException {
    var key = OtherTenant.key("platform-1");
    var other = OtherTenant.register(installation, platform, browser, key.toPublicJWK());
    var login = other.login(browser);
    var token = platform.sign(other.claims(browser, login), key);
    installation.update(
        "update lti_registration set state = 'DISABLED' where client_id = '"
            + login.client()
            + "'");

    var late = browser.launch(login.state(), token);

    assertThat(late.statusCode()).isEqualTo(403);
    assertThat(late.body()).contains("LTI_DISABLED");
    assertThat(refusedInTheEnd(other)).isTrue();
  }

  private boolean refusedInTheEnd(OtherTenant tenant) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (tenant.loginStatus(browser) != 403 && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return tenant.loginStatus(browser) == 403;
  }

  @Test
  void refuses_the_token_of_another_login() {
    var first = browser.login(client);
    var token = platform.sign(browser.claims(first));
    var second = browser.login(client);

    var refused = browser.launch(second.state(), token);

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("LTI_REPLAY");
  }

  @Test
  void lets_a_whole_class_into_a_new_course_at_the_same_moment() {
    var start = new CyclicBarrier(CLASS);
    var course = "class-" + Instant.now().toEpochMilli();
    var pages = atOnce(CLASS, i -> enter(course, i, start));

    assertThat(pages).containsOnly(200);
    assertThat(
            installation.count(
                "select count(*) from lti_membership m join lti_course c on c.id = m.course_id"
                    + " where c.context_key = 'context/%s'".formatted(course)))
        .isEqualTo(CLASS);
  }

  private static List<Integer> atOnce(int many, IntFunction<Integer> work) {
    var threads = Executors.newFixedThreadPool(many);
    try {
      return IntStream.range(0, many)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } finally {
      threads.shutdown();
    }
  }

  /** Status of the first page of a student of that course. */
  private int enter(String course, int number, CyclicBarrier start) {
    var own = new TestBrowser(installation.base(), platform);
    var login = own.login(client);
    var claims = own.claims(login);
    claims.put("sub", course + "-" + number);
    claims.put(TestBrowser.LTI + "context", Map.of("id", course, "title", "Solutions IoT"));
    claims.put(TestBrowser.LTI + "resource_link", Map.of("id", course + "-link"));
    claims.put("exp", Instant.now().plusSeconds(300).getEpochSecond()); // the last may be late
    var token = platform.sign(claims);
    try {
      start.await(180, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException late) {
      throw new IllegalStateException(late);
    }
    var launched = own.launch(login.state(), token);
    return launched.statusCode() == 303
        ? own.http().get(location(launched)).statusCode()
        : launched.statusCode();
  }

  @Test
  void shows_the_error_of_the_platform() {
    var login = browser.login(client);

    var shown =
        browser
            .http()
            .post(
                installation.base().resolve("/lti/launch"),
                Map.of("state", login.state(), "error", "login_required"));

    assertThat(shown.statusCode()).isEqualTo(400);
    assertThat(shown.body()).contains("LTI_PLATFORM").contains("login_required");
  }
}
