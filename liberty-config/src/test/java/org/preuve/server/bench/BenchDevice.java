package org.preuve.server.bench;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.preuve.web.base.Hashes;

/** A device with an Ed25519 key whose messages are signed before they are measured. */
final class BenchDevice {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int KEY_BYTES = 32;

  private final String id;
  private final KeyPair pair;

  private BenchDevice(String id, KeyPair pair) {
    this.id = id;
    this.pair = pair;
  }

  static List<BenchDevice> make(int count) {
    try {
      var generator = KeyPairGenerator.getInstance("Ed25519");
      var devices = new ArrayList<BenchDevice>();
      for (int i = 0; i < count; i++) {
        var id = String.format(Locale.ROOT, "bench%04d", i);
        devices.add(new BenchDevice(id, generator.generateKeyPair()));
      }
      return devices;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  String id() {
    return id;
  }

  PublicKey publicKey() {
    return pair.getPublic();
  }

  /** The key is the end of its X.509 form. */
  String jwk() {
    var encoded = pair.getPublic().getEncoded();
    var x = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    return "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + BASE64.encodeToString(x) + "\"}";
  }

  String thumbprint() {
    return BASE64.encodeToString(sha256(jwk()));
  }

  /** So many messages of one boot, chained and signed. */
  List<byte[]> messages(int bootcount, int count) {
    try {
      var signer = Signature.getInstance("EdDSA", AmazonCorrettoCryptoProvider.INSTANCE);
      signer.initSign(pair.getPrivate());
      var header = "{\"alg\":\"Ed25519\",\"kid\":\"" + id + "-1\",\"typ\":\"eat+jwt\"}";
      var messages = new ArrayList<byte[]>(count);
      var previous = "";
      for (int i = 0; i < count; i++) {
        var input = encoded(header) + "." + encoded(claims(bootcount, i, previous));
        signer.update(input.getBytes(StandardCharsets.US_ASCII));
        var message = input + "." + BASE64.encodeToString(signer.sign());
        previous = ",\"prev\":\"" + BASE64.encodeToString(sha256(message)) + "\"";
        messages.add(message.getBytes(StandardCharsets.US_ASCII));
      }
      return messages;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private String claims(int bootcount, int number, String previous) {
    return String.format(
        Locale.ROOT,
        "{\"sub\":\"%s\",\"bootcount\":%d,\"uptime\":%d,\"seq\":%d%s,"
            + "\"senml\":[{\"n\":\"temp\",\"u\":\"Cel\",\"v\":%.2f}]}",
        id,
        bootcount,
        number,
        number,
        previous,
        20 + number % 100 / 100.0);
  }

  private static String encoded(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(String text) {
    var digest = Hashes.digest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return digest.digest();
  }
}
