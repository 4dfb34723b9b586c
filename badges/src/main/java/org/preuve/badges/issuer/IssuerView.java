package org.preuve.badges.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.preuve.badges.credential.Issuer;
import org.preuve.web.base.ServerConfig;

/**
 * What a person sees of an institution that signs badges.
 *
 * @param host whose word it is: the name is the one that the institution gives itself
 * @param keys as their document writes them
 * @param document path of its keys
 */
public record IssuerView(String name, String host, String did, List<String> keys, String document) {

  static IssuerView of(Issuer issuer, JsonNode document, ServerConfig server) {
    return new IssuerView(
        issuer.name(),
        server.baseUrl().getAuthority(),
        issuer.did(),
        document.findValuesAsText("publicKeyMultibase"),
        issuer.url().getRawPath() + "/did.json");
  }
}
