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

  /**
   * Identifier of a key that this issuer puts embedded proofs on badges with.
   *
   * @param number from 1
   */
  public String proofMethod(int number) {
    return did + "#key-" + number;
  }

  /** Class Profile, as it stands in credentials. */
  void write(ObjectNode json) {
    json.put("id", did);
    json.putArray("type").add("Profile");
    json.put("name", name).put("url", url.toString());
  }

  /**
   * Identifier of a key that it signs tokens with.
   *
   * @param number from 1
   */
  public String tokenMethod(int number) {
    return did + "#key-jwt" + (number == 1 ? "" : "-" + number);
  }
}
