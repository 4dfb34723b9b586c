package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.DataIntegrity;
import org.preuve.badges.credential.DataIntegrity.Answer;
import org.preuve.web.base.Hashes;

/**
 * Signatures that were found good: the same bytes under the same key need no second look. What else
 * makes a badge valid (dates, status, whose key it is) is looked at each time.
 */
final class GoodSignatures {

  private static final int MOST = 2_000;

  private final DataIntegrity integrity;
  private final Set<String> good =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<String, Boolean>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > MOST;
                }
              }));

  GoodSignatures(DataIntegrity integrity) {
    this.integrity = integrity;
  }

  /** Whether the proof is this key's signature over the credential as it stands. */
  Answer verify(ObjectNode credential, ObjectNode proof, List<ObjectNode> previous, PublicKey key) {
    var name =
        Hashes.sha256(CredentialJson.write(credential))
            + Hashes.sha256(CredentialJson.write(proof))
            + Base64.getEncoder().encodeToString(key.getEncoded());
    if (good.contains(name)) {
      return Answer.GOOD;
    }
    var answer = integrity.verify(credential, proof, previous, key);
    if (answer == Answer.GOOD) {
      good.add(name);
    }
    return answer;
  }
}
