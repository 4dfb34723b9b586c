package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.LTI;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.ServerIT;

/** Keys change, ours and the platform's, and nobody notices. */
class KeyRotationIT extends ServerIT {

  private static final Pattern ASSERTION = Pattern.compile("client_assertion=([^&]+)");

  private TestPlatform platform;
  private TestBrowser browser;

  @BeforeEach
  void register() {
    platform = TestPlatform.start(installation.lmsPort());
    browser = new TestBrowser(installation.base(), platform);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void a_platform_that_caches_our_keys_takes_every_assertion_during_a_rotation() throws Exception {
    var tool = tool();
    var signed = new LinkedHashSet<String>();
    signed.add(tool.verified());
    command(tool.ref());

    var deadline = Instant.now().plusSeconds(180);
    while (signed.size() < 2 && Instant.now().isBefore(deadline)) {
      signed.add(tool.verified());
    }

    assertThat(signed).hasSize(2);
    assertThat(tool.kids()).containsAll(signed);
    tool.awaitKeys(1);
    assertThat(tool.kids()).containsExactly(signed.toArray(String[]::new)[1]);
    assertThat(tool.verified()).isIn(signed);
  }

  @Test
  void a_stolen_key_is_gone_at_once() throws Exception {
    var tool = tool();
    var stolen = tool.verified();

    command("stolen " + tool.ref());
    tool.awaitChange(stolen);

    assertThat(tool.kids()).hasSize(1).doesNotContain(stolen);
    assertThat(tool.verified()).isNotEqualTo(stolen);
  }

  @Test
  void a_launch_with_a_rotated_key_works_at_once_and_asks_once() {
    var first = OtherTenant.key("a");
    var second = OtherTenant.key("b");
    var tenant = OtherTenant.register(installation, platform, browser, bare(first));
    assertThat(launch(tenant, browser, first)).isEqualTo(303);

    tenant.publish(bare(second));
    var threads = Executors.newFixedThreadPool(20);
    var all =
        IntStream.range(0, 20)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> launch(tenant, other(), second), threads))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    threads.shutdown();

    assertThat(all).containsOnly(303);
    assertThat(tenant.fetched()).isEqualTo(2);
  }

  @Test
  void a_flood_of_invented_key_names_does_not_reach_the_platform() {
    var key = OtherTenant.key("a");
    var tenant = OtherTenant.register(installation, platform, browser, bare(key));
    launch(tenant, browser, key);
    var before = Instant.now();

    IntStream.range(0, 40)
        .forEach(
            i ->
                assertThat(launch(tenant, browser, new RSAKey.Builder(key).keyID("x-" + i).build()))
                    .isEqualTo(401));

    var pauses = Duration.between(before, Instant.now()).toSeconds() / 10 + 1;
    assertThat(tenant.fetched()).isLessThanOrEqualTo(Math.toIntExact(1 + 2 * pauses));
    tenant.goDown();
    assertThat(launch(tenant, browser, key)).isEqualTo(303);
  }

  private int launch(OtherTenant tenant, TestBrowser as, RSAKey key) {
    var login = tenant.login(as);
    var attack = new Attack(as, platform, login);
    attack.claims.putAll(tenant.claims(as, login));
    attack.header.put("kid", key.getKeyID());
    Attack.signedBy(key).accept(attack);
    return attack.send().statusCode();
  }

  private TestBrowser other() {
    return new TestBrowser(installation.base(), platform);
  }

  private static RSAKey bare(RSAKey key) {
    return new RSAKey.Builder(key.toPublicJWK()).algorithm(null).keyUse(null).build();
  }

  private void command(String line) throws Exception {
    var fresh = installation.data().resolve("rotate.new");
    Files.writeString(fresh, line + "\n");
    var file = installation.data().resolve("rotate-lti-keys");
    for (int i = 0; i < 900 && Files.exists(file); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    Files.move(fresh, file);
  }

  private Tool tool() {
    browser.register(installation.invite(), platform.base() + "/configuration");
    platform.answer(
        "/token", "{\"access_token\":\"secret\",\"token_type\":\"Bearer\",\"expires_in\":0}");
    return new Tool(platform.lastClient(), URI.create(platform.keySetOfTool()));
  }

  /** The tool as this platform sees it: with a key set that it keeps as long as it may. */
  private final class Tool {

    private final String client;
    private final URI address;
    private JWKSet held = new JWKSet();
    private Instant until = Instant.EPOCH;
    private int launches;

    Tool(String client, URI address) {
      this.client = client;
      this.address = address;
    }

    String ref() {
      return address.getPath().substring("/lti/jwks/".length());
    }

    /** Lets the tool ask for a token; the name of the key that signed, which must be known. */
    String verified() throws Exception {
      platform.assertions().clear();
      launchTeacher();
      var assertion = assertion();
      var kid = assertion.getHeader().getKeyID();
      var key = cached().getKeyByKeyId(kid);
      assertThat(key).as("key %s is known to a platform that caches", kid).isNotNull();
      assertThat(assertion.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
      return kid;
    }

    /** The next one of this tool's; others may come in between. */
    private SignedJWT assertion() throws Exception {
      for (int i = 0; i < 50; i++) {
        var asked = platform.assertions().poll(90, TimeUnit.SECONDS);
        var found = ASSERTION.matcher(String.valueOf(asked));
        assertThat(found.find()).isTrue();
        var jwt = SignedJWT.parse(URLDecoder.decode(found.group(1), StandardCharsets.US_ASCII));
        if (jwt.getJWTClaimsSet().getIssuer().equals(client)) {
          return jwt;
        }
      }
      throw new AssertionError("no assertion of " + client);
    }

    Set<String> kids() throws Exception {
      var body = new Http().get(address).body();
      var kids = new LinkedHashSet<String>();
      JWKSet.parse(body).getKeys().forEach(key -> kids.add(key.getKeyID()));
      return kids;
    }

    void awaitKeys(int count) throws Exception {
      for (int i = 0; i < 450 && kids().size() != count; i++) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }

    void awaitChange(String kid) throws Exception {
      for (int i = 0; i < 450 && kids().contains(kid); i++) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
      until = Instant.EPOCH;
    }

    private JWKSet cached() throws Exception {
      if (Instant.now().isAfter(until)) {
        var answer = new Http().get(address);
        var age = Pattern.compile("max-age=(\\d+)");
        var said = age.matcher(answer.headers().firstValue("Cache-Control").orElseThrow());
        assertThat(said.find()).isTrue();
        held = JWKSet.parse(answer.body());
        until = Instant.now().plus(Duration.ofSeconds(Long.parseLong(said.group(1))));
      }
      return held;
    }

    private void launchTeacher() {
      var login = browser.login(client);
      Map<String, Object> claims = new HashMap<>(browser.claims(login));
      claims.put("sub", "t-1");
      claims.put(LTI + "roles", List.of(TestBrowser.INSTRUCTOR));
      claims.put(LTI + "context", Map.of("id", "c-rotation-" + launches++));
      assertThat(browser.launch(login.state(), platform.sign(claims)).statusCode()).isEqualTo(303);
    }
  }
}
