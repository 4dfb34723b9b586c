package org.preuve.server.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A launch of which anything can be made wrong before it is posted. */
final class Attack {

  final TestBrowser browser;
  final TestPlatform platform;
  final String client;
  final Map<String, Object> header = new LinkedHashMap<>();
  final Map<String, Object> claims;
  String state;
  private RSAKey key = TestPlatform.signingKey();
  private boolean symmetric;
  private UnaryOperator<String> payload = UnaryOperator.identity();
  private UnaryOperator<byte[]> bytes = UnaryOperator.identity();
  private UnaryOperator<String> token = UnaryOperator.identity();

  Attack(TestBrowser browser, TestPlatform platform, String client) {
    this(browser, platform, browser.login(client));
  }

  Attack(TestBrowser browser, TestPlatform platform, TestBrowser.Login login) {
    this.browser = browser;
    this.platform = platform;
    this.client = login.client();
    this.state = login.state();
    this.claims = new HashMap<>(browser.claims(login));
    header.put("alg", "RS256");
    header.put("typ", "JWT");
    header.put("kid", "platform-1");
  }

  static Consumer<Attack> header(String name, Object value) {
    return a -> a.header.put(name, value);
  }

  static Consumer<Attack> noHeader(String name) {
    return a -> a.header.remove(name);
  }

  static Consumer<Attack> claim(String name, Object value) {
    return a -> a.claims.put(name, value);
  }

  static Consumer<Attack> noClaim(String name) {
    return a -> a.claims.remove(name);
  }

  /** A claim about time, in seconds from now. */
  static Consumer<Attack> time(String name, long seconds) {
    return a -> a.claims.put(name, System.currentTimeMillis() / 1000 + seconds);
  }

  /** Changes the token as it is posted. */
  static Consumer<Attack> token(UnaryOperator<String> change) {
    return a -> a.token = change;
  }

  /** Changes the payload's JSON; it is signed afterwards. */
  static Consumer<Attack> payload(UnaryOperator<String> change) {
    return a -> a.payload = change;
  }

  /** Changes the payload's bytes; they are signed afterwards. */
  static Consumer<Attack> bytes(UnaryOperator<byte[]> change) {
    return a -> a.bytes = change;
  }

  static Consumer<Attack> signedBy(RSAKey other) {
    return a -> a.key = other;
  }

  /** An HMAC with the public key as its secret. */
  static Consumer<Attack> symmetric() {
    return a -> a.symmetric = true;
  }

  /** A launch that goes well, before the one that is meant. */
  TestBrowser.Login launchedBefore() {
    var login = browser.login(client);
    browser.launch(login.state(), platform.sign(browser.claims(login)));
    return login;
  }

  String build() {
    try {
      var json = payload.apply(JSONObjectUtils.toJSONString(claims));
      var body = bytes.apply(json.getBytes(StandardCharsets.UTF_8));
      var head = JSONObjectUtils.toJSONString(header).getBytes(StandardCharsets.UTF_8);
      var input = base64(head) + "." + base64(body);
      return token.apply(input + "." + base64(sign(input.getBytes(StandardCharsets.US_ASCII))));
    } catch (GeneralSecurityException | JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  HttpResponse<String> send() {
    return browser.launch(state, build());
  }

  private byte[] sign(byte[] input) throws GeneralSecurityException, JOSEException {
    if (symmetric) {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.toRSAPublicKey().getEncoded(), "HmacSHA256"));
      return mac.doFinal(input);
    }
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.toPrivateKey());
    signature.update(input);
    return signature.sign();
  }

  private static String base64(byte[] data) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(data);
  }
}
