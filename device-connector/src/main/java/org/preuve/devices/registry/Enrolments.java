package org.preuve.devices.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.web.UserId;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;
import org.preuve.web.keystore.KeyVault;

/**
 * Keeps what happened to a device as records that this installation signs, and lets each wait for
 * its entry in the public log.
 */
@Dependent
public class Enrolments {

  private static final String KEY = "device-enrolment";
  private static final String HEADER = "{\"alg\":\"Ed25519\",\"kid\":\"" + KEY + "\"}";

  private final EnrolmentRepository records;
  private final RecordLog log;
  private final KeyVault vault;

  @Inject
  Enrolments(EnrolmentRepository records, RecordLog log, KeyVault vault) {
    this.records = records;
    this.log = log;
    this.vault = vault;
  }

  /**
   * Adds a record in the transaction of the thread. It names the owner by a pseudonym that only
   * this database can resolve.
   *
   * @param event {@code enrolled}, {@code lost} or {@code revoked}
   */
  public void record(Device device, DeviceJwk key, String event, Instant now) {
    record(device, key, event, "", device.owner(), now);
  }

  /** The same of a device whose key a teacher had announced, and which has proved it. */
  public void announced(Device device, DeviceJwk key, Instant now) {
    record(device, key, "enrolled", ",\"announced\":true", device.owner(), now);
  }

  /**
   * The same of who owns it: the record names the person who came or went.
   *
   * @param joined whether the person came
   * @param owners how many own it from now on
   */
  public void owner(
      Device device, DeviceJwk key, UserId person, boolean joined, int owners, Instant now) {
    var more = ",\"owners\":" + owners;
    record(device, key, joined ? "joined" : "left", more, person, now);
  }

  /** The same of a change of keys; it names the old one and whether that signed the new one. */
  void rotated(Device device, DeviceJwk key, DeviceJwk old, boolean signedByOld, Instant now) {
    var more = ",\"previous\":\"" + old.thumbprint() + "\",\"signedByPrevious\":" + signedByOld;
    record(device, key, "rotated", more, device.owner(), now);
  }

  /** What happened to a device, newest first. */
  @Transactional
  public List<Enrolment> of(Device device, int most) {
    return records.of(device.id(), most);
  }

  /** One record of a device. */
  @Transactional
  public Optional<Enrolment> find(Device device, String id) {
    return records.byId(id).filter(found -> found.device().equals(device.id()));
  }

  /** The key that signs them, JWK; empty before the first. */
  public Optional<String> key() {
    if (!vault.has(KEY)) {
      return Optional.empty();
    }
    var encoded = vault.publicKey(KEY).getEncoded(); // ends with the point (RFC 8410, section 4)
    var point = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    var x = Base64Url.encode(point);
    return Optional.of(
        "{\"crv\":\"Ed25519\",\"kid\":\"" + KEY + "\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}");
  }

  private void record(
      Device device, DeviceJwk key, String event, String more, UserId person, Instant now) {
    var id = Ids.random();
    var pseudonym = Hashes.sha256(id + ":" + device.tenant() + ":" + person.value());
    var payload =
        "{\"type\":\"preuve-enrolment-1\",\"event\":\""
            + event
            + "\",\"device\":\""
            + device.id()
            + "\",\"thumbprint\":\""
            + key.thumbprint()
            + "\""
            + more
            + ",\"owner\":\""
            + pseudonym
            + "\",\"level\":\""
            + device.level()
            + "\",\"at\":\""
            + now
            + "\"}";
    var signed = sign(payload);
    records.add(new Enrolment(id, device, event, signed, now));
    log.await(device.tenant(), id, signed.getBytes(StandardCharsets.US_ASCII));
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
