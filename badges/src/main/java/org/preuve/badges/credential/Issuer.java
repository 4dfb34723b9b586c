package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/**
 * Who signs.
 *
 * @param did {@code did:web:…}
 * @param name of the institution, as people know it
 * @param url its profile, a page that anyone may open
 */
public record Issuer(String did, String name, URI url) {

  /** The one key that this issuer puts embedded proofs on badges with. */
  public String verificationMethod() {
    return did + "#key-1";
  }

  /** Class Profile, as it stands in credentials. */
  void write(ObjectNode json) {
    json.put("id", did);
    json.putArray("type").add("Profile");
    json.put("name", name).put("url", url.toString());
  }

  /** The one key that it signs tokens with. */
  public String tokenMethod() {
    return did + "#key-jwt";
  }
}
