package org.preuve.server.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.preuve.server.badges.ManyBadges;
import org.preuve.server.harness.Copies;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.Nginx;
import org.preuve.server.harness.OwnServer;
import org.preuve.server.harness.RawHttp;
import org.preuve.server.harness.Relay;
import org.preuve.server.harness.School;
import org.preuve.server.harness.SmallDisk;
import org.preuve.server.harness.Visitor;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/**
 * One node whose database is cut off, slow and hung, whose disk is full and read-only, whose
 * visitors fall silent, and which stands behind nginx, is changed by a newer version and restored
 * from a copy: with a ledger of what was acknowledged.
 */
class DatabaseFaultsIT {

  /** Time-out of a statement, the wait for a connection, and a slow machine. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(25);

  private static final Path FOLDER = Path.of("target/it-database").toAbsolutePath();
  private static final boolean OWN_DISK = SmallDisk.possible(FOLDER.resolve("data"));
  private static final AtomicInteger SENT = new AtomicInteger();

  /** A waiting answer holds a thread, and the common pool has as few as the machine has cores. */
  private static final ExecutorService MANY = Executors.newCachedThreadPool();

  private static Installation installation;
  private static SmallDisk disk;
  private static Relay relay;
  private static OwnServer server;

  private final Http anyone = new Http();
  private final Map<String, String> acknowledged = new LinkedHashMap<>();
  private final Visitor student = School.open(installation).visitor("Inès Benali", "LEARNER", "en");

  @BeforeAll
  static void start() {
    installation = Installation.soonOver("it-database", true);
    if (OWN_DISK) {
      disk = SmallDisk.mount(installation.data(), 24);
    }
    relay = Relay.to(installation.databasePort());
    installation.set("PREUVE_DB_PORT", Integer.toString(relay.port()));
    installation.set("PREUVE_DB_CONNECTIONS", "2");
    installation.twoAccounts();
    installation.set("PREUVE_PROXY_ADDRESSES", "127.0.0.1");
    installation.set("PREUVE_UPLOAD_LIMIT", "1000000");
    installation.set("PREUVE_UPLOAD_RESERVE", "0");
    installation.configure(
        "<httpEndpoint id='defaultHttpEndpoint'><httpOptions readTimeout='6s'/></httpEndpoint>");
    server = new OwnServer(installation);
    server.start();
  }

  @AfterAll
  static void end() {
    MANY.shutdown();
    server.close();
    relay.close();
    if (OWN_DISK) {
      disk.close();
    }
  }

  @Test
  void a_database_that_is_away_costs_a_page_and_nothing_else() throws Exception {
    useAllConnections();
    assertThat(health("ready")).isEqualTo(200);

    relay.kill();
    assertAway();
    relay.pass();
    recovers();

    useAllConnections();
    relay.slow(Duration.ofMillis(150));
    assertThat(add().statusCode()).isEqualTo(303);
    relay.pass();

    relay.hang();
    var many =
        IntStream.range(0, 40).mapToObj(i -> CompletableFuture.supplyAsync(this::timed)).toList();
    assertAway();
    for (var page : many) {
      assertThat(page.get(180, TimeUnit.SECONDS)).isLessThan(LONGEST_ANSWER.plusSeconds(20));
    }
    relay.pass();
    recovers();

    compareWithWhatIsStored();
  }

  /** What was published is read; never in green, and not once it was withdrawn. */
  @Test
  void a_published_badge_is_read_while_the_database_is_away() throws Exception {
    var badges = ManyBadges.of(installation, 1);
    var page = URI.create(installation.base() + "/b/" + badges.first());
    var file = URI.create(page + ".json");
    var live = anyone.get(file).body();
    var token = anyone.get(URI.create(page + ".jwt")).body();
    assertThat(anyone.get(page, "Accept", "text/html").body()).contains("pv-verdict is-tight ok");

    relay.kill();
    var kept = anyone.get(page, "Accept", "text/html", "Accept-Language", "en");
    var json = anyone.get(file);
    var picture = anyone.get(URI.create(page + "/image.svg"));
    var keptToken = anyone.get(URI.create(page + ".jwt"));
    var code = anyone.get(URI.create(page + "/qr.svg"));
    var other = anyone.get(URI.create(installation.base() + "/b/" + Ids.random()));
    relay.pass();
    recovers();
    badges.revoke("Erreur");
    anyone.get(page, "Accept", "text/html");
    relay.kill();
    var revoked = anyone.get(page, "Accept", "text/html", "Accept-Language", "en");
    relay.pass();
    recovers();
    badges.first(false);
    relay.kill();
    var withdrawn = anyone.get(page, "Accept", "text/html");
    relay.pass();
    recovers();

    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    assertThat(kept.body())
        .contains("Not checked now", "The database of this site does not answer", "Inès Benali")
        .doesNotContain("is-tight ok", "Checked on");
    assertThat(kept.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(json.statusCode()).isEqualTo(200);
    assertThat(json.body()).isEqualTo(live);
    assertThat(json.headers().firstValue("ETag")).isPresent();
    assertThat(picture.body()).contains("<svg");
    assertThat(keptToken.body()).isEqualTo(token);
    assertThat(code.body()).contains("<svg");
    assertThat(other.statusCode()).isEqualTo(503);
    assertThat(revoked.body()).contains("revoked", "Erreur").doesNotContain("Not checked now");
    assertThat(withdrawn.statusCode()).isEqualTo(503);
    assertThat(withdrawn.body()).doesNotContain("Benali");
  }

  @Test
  void a_disk_that_takes_nothing_costs_a_page_and_nothing_else() throws Exception {
    assumeTrue(OWN_DISK, "this user may not mount a file system");
    assertThat(add().statusCode()).isEqualTo(303);

    disk.fill();
    assertNothingIsTaken();
    disk.empty();
    assertThat(add().statusCode()).isEqualTo(303);

    disk.readOnly();
    assertNothingIsTaken();
    disk.writable();
    assertThat(add().statusCode()).isEqualTo(303);
    assertThat(awaitReady(200)).isEqualTo(200);

    compareWithWhatIsStored();
  }

  @Test
  void who_falls_silent_is_sent_away_and_keeps_nobody_waiting() {
    var heads = new ArrayList<RawHttp>();
    var bodies = new ArrayList<RawHttp>();
    for (int i = 0; i < 120; i++) {
      heads.add(RawHttp.to(installation.base()).send("GET /verify HTTP/1.1\nHost: loc"));
      bodies.add(
          RawHttp.to(installation.base())
              .send(
                  "POST %s HTTP/1.1\nHost: localhost\nContent-Length: 100\nCookie: %s=%s\n"
                          .formatted(
                              i % 2 == 0
                                  ? "/admin/login"
                                  : student.at("/portfolio/C.12/opinion").getPath(),
                              student.cookie(),
                              student.secret())
                      + "Content-Type: application/x-www-form-urlencoded\n\nname="));
    }

    assertThat(timed()).isLessThan(LONGEST_ANSWER);
    for (var body : bodies) {
      assertThat(body.answer()).startsWith("HTTP/1.1 408").contains("TIMEOUT");
      body.close();
    }
    for (var head : heads) {
      assertThat(head.answer()).matches("(?s)(HTTP/1.1 4\\d\\d .*)?");
      head.close();
    }
    mustBeTaken();
    compareWithWhatIsStored();
  }

  @Test
  void forty_at_once_share_two_connections() {
    useAllConnections();
  }

  /** Only one that has worked before can be lost for good. */
  private void useAllConnections() {
    var form = form("text");
    var added =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> student.upload("/evidence/new", form, "", new byte[0]), MANY))
            .toList();

    assertThat(added).allSatisfy(a -> assertThat(a.join().statusCode()).isEqualTo(303));
  }

  @Test
  void forty_who_look_at_a_device_and_then_change_something_share_them_too() {
    var device = device();
    var form = form("text");
    var worked =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            switch (i % 4) {
                              case 0 -> student.get("/devices");
                              case 1 -> student.get("/devices/" + device);
                              case 2 ->
                                  student.post("/devices/" + device + "/revocation", Map.of());
                              default -> student.upload("/evidence/new", form, "", new byte[0]);
                            },
                        MANY))
            .toList();

    assertThat(worked).allSatisfy(w -> assertThat(w.join().statusCode()).isIn(200, 303));
    assertThat(
            installation.count(
                "select count(*) from device_device where revoked_at is not null and id = '"
                    + device
                    + "'"))
        .isEqualTo(1);
  }

  /** One of the settings' proxies speaks for forty people. */
  @Test
  void asks_who_stands_too_far_behind_in_the_line_of_logins_to_come_again_and_no_other_place() {
    installation.update(
        "insert into lti_admin_attempt (address_hash, tried_at) select key_hash,"
            + " utc_timestamp(6) from seq_1_to_300 join (select sha2('account admin', 256) key_hash"
            + " union all select sha2('all', 256)"
            + " union all select sha2(concat('network 198.', seq, '.0.0/16'), 256) from seq_0_to_7"
            + ") k");
    try {
      var owner = new Http();
      var ownerToken = loginToken(owner);
      var browsers = IntStream.range(0, 40).mapToObj(i -> new Http()).toList();
      var tokens = browsers.stream().map(DatabaseFaultsIT::loginToken).toList();
      var guesses =
          IntStream.range(0, 40)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> guess(browsers.get(i), tokens.get(i), "198." + i % 8 + ".0." + i),
                          MANY))
              .toList();
      CompletableFuture.anyOf(guesses.toArray(CompletableFuture[]::new)).join();
      var entered = login(owner, ownerToken, installation.adminPassword(), "203.0.113.9");
      var answers = guesses.stream().map(CompletableFuture::join).toList();

      assertThat(entered.statusCode()).as("a place that did not fail").isEqualTo(303);
      assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).isIn(401, 429));
      assertThat(answers).anySatisfy(a -> assertThat(a.statusCode()).isEqualTo(401));
      assertThat(answers)
          .filteredOn(a -> a.statusCode() == 429)
          .isNotEmpty()
          .allSatisfy(
              a -> {
                assertThat(a.body()).contains("ADMIN_BUSY");
                assertThat(a.headers().firstValue("Retry-After")).isPresent();
              });
    } finally {
      installation.update("delete from lti_admin_attempt");
    }
  }

  private static String loginToken(Http browser) {
    var page = browser.get(URI.create(installation.base() + "/admin/login"));
    return find("name=\"csrf\" value=\"([^\"]+)\"", page.body());
  }

  private static HttpResponse<String> guess(Http browser, String token, String address) {
    return login(browser, token, "a guess", address);
  }

  private static HttpResponse<String> login(
      Http browser, String token, String password, String address) {
    return browser.post(
        URI.create(installation.base() + "/admin/login"),
        Map.of("csrf", token, "name", "admin", "password", password),
        "X-Forwarded-For",
        address);
  }

  @Test
  void goes_on_while_a_newer_version_changes_its_tables() throws Exception {
    var working =
        CompletableFuture.runAsync(() -> IntStream.range(0, 30).forEach(i -> takenOrLater()));
    installation.update("alter table portfolio_evidence add column if not exists later_a int null");
    installation.update(
        "alter table portfolio_evidence add column if not exists later_b int not null default 0");
    installation.update("alter table lti_session add column if not exists later_c text null");
    installation.update("create table if not exists later_table (id bigint primary key)");
    working.get(2, TimeUnit.MINUTES);
    assertThat(acknowledged).hasSizeGreaterThan(15);
    mustBeTaken();

    assertThat(student.get("/evidence").statusCode()).isEqualTo(200);
    compareWithWhatIsStored();
  }

  @Test
  void stands_behind_nginx_as_the_manual_says() {
    assumeTrue(Nginx.installed(), "nginx is not installed");
    try (var nginx = Nginx.before(installation.port(), FOLDER.resolve("nginx"))) {
      var page = tls(nginx, "GET /admin/login HTTP/1.1\n");
      var form =
          "csrf="
              + find("name=\"csrf\" value=\"([^\"]+)\"", page)
              + "&name=admin&password=not+this+one";
      var refused =
          tls(
              nginx,
              "POST /admin/login HTTP/1.1\nCookie: "
                  + find("(?i)set-cookie: ([^;]+);", page)
                  + "\nX-Forwarded-For: 203.0.113.9\n"
                  + "Content-Type: application/x-www-form-urlencoded\nContent-Length: "
                  + form.length()
                  + "\n",
              form);
      var large = tls(nginx, "POST /verify HTTP/1.1\nContent-Length: 60000000\n");

      assertThat(page).startsWith("HTTP/1.1 200").contains("name=\"password\"");
      assertThat(page.toLowerCase(Locale.ROOT).split("strict-transport-security: max-age="))
          .hasSize(2);
      assertThat(page).doesNotContain("nginx/");
      assertThat(refused).startsWith("HTTP/1.1 401");
      assertThat(tries("127.7.7.7")).isEqualTo(1);
      assertThat(tries("203.0.113.9")).isZero();
      assertThat(tries("127.0.0.1")).isZero();
      assertThat(large).startsWith("HTTP/1.1 413");
      assertThat(tls(nginx, "GET /health/ready HTTP/1.1\n")).startsWith("HTTP/1.1 404");
      assertThat(tls(nginx, "GET /metrics HTTP/1.1\n")).startsWith("HTTP/1.1 404");
      assertNamesNoSoftware(nginx);
      var plain = anyone.get(URI.create("http://localhost:" + nginx.http() + "/verify"));
      assertThat(plain.statusCode()).isEqualTo(301);
      assertThat(plain.headers().firstValue("Location")).contains("https://preuve.example/verify");
    }
  }

  /** Neither does the container for what it would answer by itself, nor nginx. */
  private static void assertNamesNoSoftware(Nginx nginx) {
    var strange =
        List.of("/%2e%2e/admin", "/..;/admin", "/assets/..%2fx", "/verify%00", "/%zz", "/health");
    for (var path : strange) {
      var answer = tls(nginx, "GET " + path + " HTTP/1.1\n");
      assertThat(answer).as(path).startsWith("HTTP/1.1 4").contains("Try again in a minute.");
      assertThat(answer.substring(answer.indexOf("<!doctype")).toLowerCase(Locale.ROOT))
          .as(path)
          .doesNotContain("nginx", "cwww", "srve", "liberty");
    }
    var link = "https%3A%2F%2Fnowhere.invalid%2F..%2Fbadge.json";
    assertThat(tls(nginx, "GET /verify?link=" + link + " HTTP/1.1\n"))
        .as("in what is asked they may stand")
        .doesNotContain("Try again in a minute.");
  }

  @Test
  void a_copy_brings_everything_back_and_never_over_something_else() throws Exception {
    mustBeTaken();
    installation.update( // as a node of the version before writes it
        "update portfolio_evidence_link set framework = '' where evidence_id in (select id from"
            + " portfolio_evidence where owner_id = "
            + student.user()
            + ")");
    var copies = Copies.in(FOLDER.resolve("copies"));
    var made = copies.backup(installation, FOLDER.resolve("copies/made"));
    assertThat(made.status()).as(made.printed()).isZero();
    var copy = Path.of(made.printed().lines().reduce((a, b) -> b).orElseThrow());
    var restored = Installation.soonOver("it-restored", false);
    try (var other = new OwnServer(restored)) {
      Files.writeString(restored.data().resolve("something"), "else");
      var overFiles = copies.restore(restored, copy);
      Files.delete(restored.data().resolve("something"));
      restored.update("create table something (id int primary key)");
      var overRows = copies.restore(restored, copy);
      restored.update("drop table something");
      var good = copies.restore(restored, copy);
      assertThat(overFiles.status()).isEqualTo(1);
      assertThat(overFiles.printed()).contains("is not empty; move it away first");
      assertThat(overRows.status()).isEqualTo(1);
      assertThat(overRows.printed()).contains("the database preuve is not empty");
      assertThat(good.status()).as(good.printed()).isZero();

      Files.copy(
          installation.folder().resolve("keys.password"),
          restored.folder().resolve("keys.password"),
          StandardCopyOption.REPLACE_EXISTING);
      other.start();
      compareWithWhatIsServed(student.at(restored));
      assertThat(
              restored.count("select count(*) from portfolio_evidence_link where framework = ''"))
          .isZero();
    }
  }

  /** One without a key, as far as pages go. */
  private String device() {
    var id = "d" + Ids.random().substring(0, 9);
    installation.update(
        "insert into device_device (id, registration_id, owner_id, name, model, software, level,"
            + " fingerprint, paired_at) select '"
            + id
            + "', registration_id, id, 'Sonde', 'sonde', '1', 'L0', '123 456', now() from lti_user"
            + " where id = "
            + student.user());
    return id;
  }

  private void assertNothingIsTaken() throws InterruptedException {
    var form = add();
    var file = student.upload("/evidence/new", form("file"), "x.bin", new byte[500_000]);
    assertThat(form.statusCode()).as(form.body()).isEqualTo(507);
    assertThat(form.body()).contains("The server cannot keep anything at the moment");
    assertThat(file.statusCode()).as(file.body()).isEqualTo(507);
    assertThat(student.get("/evidence").statusCode()).isEqualTo(200);
    assertThat(awaitReady(503)).isEqualTo(503);
    assertThat(health("live")).isEqualTo(200);
  }

  private void compareWithWhatIsStored() {
    try (var incoming = Files.list(installation.data().resolve("evidence/incoming"))) {
      assertThat(incoming).isEmpty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    assertThat(
            installation.count(
                "select count(*) from portfolio_evidence where owner_id = " + student.user()))
        .isGreaterThanOrEqualTo(acknowledged.size());
    for (var title : acknowledged.keySet()) {
      assertThat(
              installation.count(
                  "select count(*) from portfolio_evidence where title = '" + title + "'"))
          .as(title)
          .isEqualTo(1);
    }
    compareWithWhatIsServed(student);
  }

  private void compareWithWhatIsServed(Visitor reader) {
    acknowledged.forEach(
        (title, path) ->
            assertThat(Hashes.sha256(new String(reader.bytes(path + "/file"), UTF_8)))
                .as(title)
                .isEqualTo(Hashes.sha256(text(title))));
  }

  private static long tries(String address) {
    return installation.count(
        "select count(*) from lti_admin_attempt where address_hash = sha2('address "
            + address
            + "', 256)");
  }

  private static String tls(Nginx nginx, String head) {
    return tls(nginx, head, "");
  }

  private static String tls(Nginx nginx, String head, String body) {
    try (var wire = RawHttp.tls(nginx.https(), "127.7.7.7", nginx.trust())) {
      return wire.send(head + "Host: localhost\nConnection: close\n\n" + body).answer();
    }
  }

  private static String find(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private void assertAway() throws InterruptedException {
    var before = Instant.now();
    var page = student.get("/evidence", "Accept-Language", "en");
    var took = Duration.between(before, Instant.now());
    var form = add();

    assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).contains("10");
    assertThat(page.body()).contains("UNAVAILABLE").contains("The database does not answer");
    assertThat(took).isLessThan(LONGEST_ANSWER);
    assertThat(form.statusCode()).isEqualTo(503);
    assertThat(awaitReady(503)).isEqualTo(503);
    assertThat(health("live")).isEqualTo(200);
    assertThat(anyone.get(installation.base().resolve("/assets/preuve.css")).statusCode())
        .isEqualTo(200);
  }

  /** Nobody has to do anything. */
  private void recovers() throws InterruptedException {
    assertThat(awaitReady(200)).isEqualTo(200);
    mustBeTaken();
    assertThat(student.get("/evidence").statusCode()).isEqualTo(200);
  }

  /** A probe is a second old at most. */
  private int awaitReady(int wanted) throws InterruptedException {
    var end = Instant.now().plusSeconds(90);
    int found = health("ready");
    while (found != wanted && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(200);
      found = health("ready");
    }
    return found;
  }

  /** Whose transaction stood in the way of the change may do it again. */
  private void takenOrLater() {
    assertThat(add().statusCode()).isIn(303, 503);
  }

  /** Whose connection is not free yet, on a slow machine, says so and is asked again. */
  private void mustBeTaken() {
    var end = Instant.now().plusSeconds(90);
    var answer = add().statusCode();
    while (answer == 503 && Instant.now().isBefore(end)) {
      answer = add().statusCode();
    }
    assertThat(answer).isEqualTo(303);
  }

  private HttpResponse<String> add() {
    var form = form("text");
    var answer = student.upload("/evidence/new", form, "", new byte[0]);
    if (answer.statusCode() == 303) {
      var location = answer.headers().firstValue("Location").orElseThrow();
      var path = location.substring(location.indexOf("/evidence/")).replaceAll("\\?.*", "");
      acknowledged.put(form.get("title"), path);
    }
    return answer;
  }

  private static Map<String, String> form(String kind) {
    var title = "Essai " + SENT.incrementAndGet();
    return Map.of("kind", kind, "title", title, "text", text(title), "why.C.12", "vu");
  }

  private static String text(String title) {
    return "14 cas, " + title;
  }

  private Duration timed() {
    var before = Instant.now();
    student.get("/evidence");
    return Duration.between(before, Instant.now());
  }

  private int health(String kind) {
    var answer = anyone.get(URI.create(installation.base() + "/health/" + kind));
    assertThat(answer.body()).doesNotContainIgnoringCase("exception").doesNotContain("jdbc");
    return answer.statusCode();
  }
}
