package org.preuve.server.devices;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.preuve.server.harness.Installation;

/** An account at the broker that the server does not know. */
final class Stranger implements AutoCloseable {

  private final MqttClient client;

  Stranger(Installation installation, String name) throws Exception {
    var salt = new byte[12];
    var hash =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
            .generateSecret(new PBEKeySpec("secret".toCharArray(), salt, 101, 512))
            .getEncoded();
    var base64 = Base64.getEncoder();
    var line = name + ":$7$101$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    Files.write(
        installation.folder().resolve("devices"),
        List.of(line),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    client = new MqttClient(installation.broker().uri(), name, new MemoryPersistence());
    var options = new MqttConnectionOptions();
    options.setUserName(name);
    options.setPassword("secret".getBytes(StandardCharsets.UTF_8));
    client.connect(options);
  }

  void publish(String topic, String text) {
    try {
      client.publish(topic, text.getBytes(StandardCharsets.UTF_8), 1, false);
    } catch (MqttException refused) {
      throw new IllegalStateException(refused);
    }
  }

  @Override
  public void close() throws MqttException {
    client.disconnect();
    client.close();
  }
}
