package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.preuve.server.harness.Installation;

/** Another platform on the host of the test platform, with a key set of its own. */
final class OtherTenant {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestPlatform host;
  private final String path;
  private final String client;

  private OtherTenant(TestPlatform host, String path, String client) {
    this.host = host;
    this.path = path;
    this.client = client;
  }

  /** Registers it; it publishes these keys. */
  static OtherTenant register(
      Installation installation, TestPlatform host, TestBrowser browser, JWK... keys) {
    var path = "/other-" + NUMBER.incrementAndGet();
    var configuration =
        Map.<String, Object>of(
            "issuer", host.base() + path,
            "authorization_endpoint", host.base() + "/auth",
            "token_endpoint", host.base() + "/token",
            "jwks_uri", host.base() + path + "/jwks",
            "registration_endpoint", host.base() + "/register",
            "token_endpoint_auth_methods_supported", List.of("private_key_jwt"),
            "id_token_signing_alg_values_supported", List.of("RS256"));
    host.answer(path + "/configuration", JSONObjectUtils.toJSONString(configuration));
    publish(host, path, keys);
    var done = browser.register(installation.invite(), host.base() + path + "/configuration");
    assertThat(done.statusCode()).isEqualTo(200);
    return new OtherTenant(host, path, host.lastClient());
  }

  static RSAKey key(String kid) {
    try {
      return new RSAKeyGenerator(2048)
          .provider(AmazonCorrettoCryptoProvider.INSTANCE)
          .keyID(kid)
          .generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  void publish(JWK... keys) {
    publish(host, path, keys);
  }

  /** Answers with something that is no key set. */
  void goDown() {
    host.answer(path + "/jwks", "<html>maintenance</html>");
  }

  /** How often its keys were fetched. */
  int fetched() {
    return host.asked(path + "/jwks");
  }

  TestBrowser.Login login(TestBrowser browser) {
    return TestBrowser.Login.of(TestBrowser.location(browser.login(form(browser))));
  }

  int loginStatus(TestBrowser browser) {
    return browser.login(form(browser)).statusCode();
  }

  private Map<String, String> form(TestBrowser browser) {
    var form = browser.loginForm(client);
    form.put("iss", host.base() + path);
    return form;
  }

  Map<String, Object> claims(TestBrowser browser, TestBrowser.Login login) {
    var claims = new HashMap<>(browser.claims(login));
    claims.put("iss", host.base() + path);
    return claims;
  }

  private static void publish(TestPlatform host, String path, JWK... keys) {
    host.answer(path + "/jwks", new JWKSet(Arrays.asList(keys)).toString());
  }
}
