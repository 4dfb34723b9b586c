package org.preuve.badges.issuer;

import java.util.Comparator;
import java.util.List;
import org.preuve.badges.credential.Issuer;
import org.preuve.badges.credential.Multikey;
import org.preuve.badges.issuer.IssuerKey.Purpose;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;

/**
 * What a person sees of an institution that signs badges.
 *
 * @param host whose word it is: the name is the one that the institution gives itself
 * @param keys that sign or signed embedded proofs, the newest first
 * @param document path of its keys
 */
public record IssuerView(String name, String host, String did, List<Key> keys, String document) {

  /**
   * A key.
   *
   * @param value as their document writes it
   * @param state in words
   */
  public record Key(String value, String state) {}

  static IssuerView of(Page page, Issuer issuer, List<IssuerKey> keys, ServerConfig server) {
    return new IssuerView(
        issuer.name(),
        server.baseUrl().getAuthority(),
        issuer.did(),
        keys.stream()
            .filter(key -> key.purpose() == Purpose.PROOF)
            .sorted(Comparator.comparingInt(IssuerKey::number).reversed())
            .map(key -> new Key(Multikey.encode(key.key()), state(page, key, keys)))
            .toList(),
        issuer.url().getRawPath() + "/did.json");
  }

  /** What a key is for now, in words. */
  public static String state(Page page, IssuerKey key, List<IssuerKey> all) {
    if (key.withdrawn().isPresent()) {
      return page.t("issuer.key.withdrawn", page.dateTime(key.withdrawn().get()));
    }
    return page.t(key.signs(all) ? "issuer.key.signs" : "issuer.key.retired");
  }
}
