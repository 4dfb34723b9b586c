package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Somebody's word about a badge before it is signed (Open Badges 3.0, class EndorsementCredential).
 *
 * @param id address of its own
 * @param issuer who signs, which is not who speaks
 * @param about the badge
 * @param name whose word it is
 * @param comment the words, and that nobody checked who said them
 */
public record EndorsementCredential(
    URI id, Issuer issuer, URI about, String name, String comment, StatusEntry status, Instant at) {

  /** JSON in the order in which people read it. */
  public ObjectNode json() {
    var json = CredentialJson.empty();
    json.putArray("@context").add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
    json.put("id", id.toString());
    json.putArray("type").add("VerifiableCredential").add("EndorsementCredential");
    json.put("name", name);
    issuer.write(json.putObject("issuer"));
    json.put("validFrom", at.truncatedTo(ChronoUnit.SECONDS).toString());
    var subject = json.putObject("credentialSubject").put("id", about.toString());
    subject.putArray("type").add("EndorsementSubject");
    subject.put("endorsementComment", comment);
    status.write(json.putObject("credentialStatus"));
    return json;
  }
}
