package org.preuve.server.devices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.preuve.web.base.Hashes;

/**
 * Speaks for a paired device in COSE_Sign1, with key and account out of its file; written byte by
 * byte after RFC 8949 and RFC 9052, with nothing of the server's.
 */
final class CoseDevice implements AutoCloseable {

  private final JsonNode account;
  private final PrivateKey key;
  private final MqttClient client;
  private byte[] previous = new byte[0];
  private int sequence;

  CoseDevice(Path folder) throws IOException, GeneralSecurityException, MqttException {
    var memory = new ObjectMapper().readTree(folder.resolve("device.json").toFile());
    account = memory.path("credential");
    var seed = Base64.getUrlDecoder().decode(memory.path("key").path("d").asText());
    key =
        KeyFactory.getInstance("Ed25519")
            .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    client = new MqttClient(text("broker"), text("clientId"), new MemoryPersistence());
    var options = new MqttConnectionOptions();
    options.setUserName(text("username"));
    options.setPassword(text("password").getBytes(StandardCharsets.UTF_8));
    client.connect(options);
  }

  /** The next message of its first boot. */
  void send() throws GeneralSecurityException, MqttException {
    var kind = sequence == 0 ? "hello" : "t";
    var message = message();
    client.publish("ep/1/" + text("device") + "/up/" + kind, message, 1, false);
    previous = Hashes.digest().digest(message);
    sequence++;
  }

  private byte[] message() throws GeneralSecurityException {
    var header = joined(bytes(0xa2, 0x01, 0x32, 0x04), item(2, text("kid")));
    var payload = claims();
    var signer = Signature.getInstance("Ed25519");
    signer.initSign(key);
    signer.update(
        joined(bytes(0x84), item(3, "Signature1"), item(2, header), bytes(0x40), item(2, payload)));
    var parts = joined(item(2, header), bytes(0xa0), item(2, payload), item(2, signer.sign()));
    return joined(bytes(0xd2, 0x84), parts);
  }

  private byte[] claims() {
    var common =
        joined(
            bytes(0x02),
            item(3, text("device")), // sub
            bytes(0x19, 0x01, 0x0b, 0x01), // bootcount 1
            bytes(0x19, 0x01, 0x05, sequence), // uptime
            bytes(0x3a, 0x00, 0x01, 0x11, 0x70, sequence)); // seq, label -70001
    if (sequence == 0) {
      return joined(bytes(0xa4), common);
    }
    var temperature = joined(item(3, "temp"), bytes(0x01), item(3, "Cel"), bytes(0x02, 0xf9, 0x4d));
    return joined(
        bytes(0xa6),
        common,
        bytes(0x3a, 0x00, 0x01, 0x11, 0x71),
        item(2, previous), // prev
        bytes(0x3a, 0x00, 0x01, 0x11, 0x72, 0x81, 0xa3, 0x00), // senml, one record, n
        temperature,
        bytes(sequence)); // half a float: 20 and a bit
  }

  private String text(String name) {
    return account.path(name).asText();
  }

  private static byte[] item(int kind, String text) {
    return item(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] item(int kind, byte[] content) {
    var length = content.length;
    var head =
        length < 24
            ? bytes(kind << 5 | length)
            : length < 256
                ? bytes(kind << 5 | 24, length)
                : bytes(kind << 5 | 25, length >> 8, length & 255);
    return joined(head, content);
  }

  private static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws MqttException {
    client.disconnect();
    client.close();
  }
}
