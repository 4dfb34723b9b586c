package org.preuve.badges.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.credential.CredentialJson;

/**
 * A list of issuers in the format of the registries of the Digital Credentials Consortium: {@code
 * {"meta": …, "registry": {"<identifier>": {"name", "location", "url"}}}}.
 *
 * @param issuers those that a badge could name
 * @param left how many others there are
 */
record Registry(List<TrustedIssuer> issuers, int left) {

  static final int MOST = 2_000;

  Registry {
    issuers = List.copyOf(issuers);
  }

  /** Empty for what is none, or names nobody. */
  static Optional<Registry> read(String text) {
    return CredentialJson.object(text.strip().getBytes(UTF_8))
        .map(json -> json.path("registry"))
        .filter(JsonNode::isObject)
        .map(Registry::of)
        .filter(registry -> !registry.issuers().isEmpty());
  }

  private static Registry of(JsonNode registry) {
    var issuers =
        registry.properties().stream()
            .map(one -> TrustedIssuer.of(one.getKey(), one.getValue().path("name").asText()))
            .filter(TrustedIssuer::possible)
            .toList();
    return new Registry(issuers, registry.size() - issuers.size());
  }
}
