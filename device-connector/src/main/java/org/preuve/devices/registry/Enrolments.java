package org.preuve.devices.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;
import org.preuve.web.keystore.KeyVault;

/** Keeps what happened to a device as records that this installation signs. */
@Dependent
public class Enrolments {

  private static final String KEY = "device-enrolment";
  private static final String HEADER = "{\"alg\":\"Ed25519\",\"kid\":\"" + KEY + "\"}";

  private final EnrolmentRepository records;
  private final KeyVault vault;

  @Inject
  Enrolments(EnrolmentRepository records, KeyVault vault) {
    this.records = records;
    this.vault = vault;
  }

  /**
   * Adds a record in the transaction of the thread. It names the owner by a pseudonym that only
   * this database can resolve.
   *
   * @param event {@code enrolled} or {@code revoked}
   */
  public void record(Device device, DeviceJwk key, String event, Instant now) {
    var id = Ids.random();
    var pseudonym = Hashes.sha256(id + ":" + device.tenant() + ":" + device.owner().value());
    var payload =
        "{\"type\":\"preuve-enrolment-1\",\"event\":\""
            + event
            + "\",\"device\":\""
            + device.id()
            + "\",\"thumbprint\":\""
            + key.thumbprint()
            + "\",\"owner\":\""
            + pseudonym
            + "\",\"level\":\""
            + device.level()
            + "\",\"at\":\""
            + now
            + "\"}";
    records.add(new Enrolment(id, device, event, sign(payload), now));
  }

  private String sign(String payload) {
    if (!vault.has(KEY)) {
      vault.create(KEY, KeyVault.KeyType.ED25519);
    }
    var input = encode(HEADER) + "." + encode(payload);
    return input
        + "."
        + Base64Url.encode(vault.sign(KEY, input.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String encode(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
  }
}
