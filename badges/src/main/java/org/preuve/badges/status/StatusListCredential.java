package org.preuve.badges.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.preuve.badges.credential.Contexts;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.Issuer;

/**
 * The list before it is signed (Bitstring Status List 1.0, section 2.2).
 *
 * @param id its address
 * @param issuer the same as the badges'
 * @param at from when it counts
 */
public record StatusListCredential(URI id, Issuer issuer, StatusBits bits, Instant at) {

  /** JSON, to be signed like a badge. */
  public ObjectNode json() {
    var json = CredentialJson.empty();
    json.putArray("@context").add(Contexts.CREDENTIALS_V2);
    json.put("id", id.toString());
    json.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
    json.put("issuer", issuer.did());
    json.put("validFrom", at.truncatedTo(ChronoUnit.SECONDS).toString());
    json.putObject("credentialSubject")
        .put("id", id + "#list")
        .put("type", "BitstringStatusList")
        .put("statusPurpose", "revocation")
        .put("encodedList", bits.encode());
    return json;
  }
}
