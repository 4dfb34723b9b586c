package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.preuve.web.base.Hashes;

/**
 * The holder, by a salted hash of the name (Open Badges 3.0, class IdentityObject).
 *
 * @param identityHash {@code sha256$} and hexadecimal SHA-256 of name and salt
 * @param salt random
 */
public record Recipient(String identityHash, String salt) {

  /** Hides a name behind a salt. */
  public static Recipient of(String name, String salt) {
    return new Recipient("sha256$" + Hashes.sha256(name + salt), salt);
  }

  /** Class IdentityObject. */
  void write(ObjectNode json) {
    json.put("type", "IdentityObject").put("hashed", true);
    json.put("identityHash", identityHash).put("identityType", "name").put("salt", salt);
  }
}
