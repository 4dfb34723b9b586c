package org.preuve.server.settings;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of all settings, so that one that is written wrong does not pass for one that works.
 */
final class KnownSettings {

  /** As properties. */
  static final List<String> NAMES =
      List.of(
          "preuve.admin.password-file",
          "preuve.assets.max-age",
          "preuve.base-url",
          "preuve.broker.passwords-file",
          "preuve.broker.passwords-mode",
          "preuve.broker.rules-file",
          "preuve.data-folder",
          "preuve.db.connections",
          "preuve.db.host",
          "preuve.db.migration-password-file",
          "preuve.db.migration-user",
          "preuve.db.name",
          "preuve.db.password",
          "preuve.db.port",
          "preuve.db.timeout-millis",
          "preuve.db.tls",
          "preuve.db.tls-certificate",
          "preuve.db.user",
          "preuve.http.host",
          "preuve.http.port",
          "preuve.http.private-hosts",
          "preuve.invites-file",
          "preuve.issuer.name",
          "preuve.keys.lti-cache-for",
          "preuve.keys.lti-keep-after",
          "preuve.keys.lti-publish-before",
          "preuve.keys.lti-rotate-after",
          "preuve.keys.password-file",
          "preuve.keys.submission-rotate-after",
          "preuve.lti.choose-path",
          "preuve.lti.target-path",
          "preuve.mqtt.client-id",
          "preuve.mqtt.ingest",
          "preuve.mqtt.password-file",
          "preuve.mqtt.plain",
          "preuve.mqtt.public-uri",
          "preuve.mqtt.server-uri",
          "preuve.mqtt.silence",
          "preuve.mqtt.user",
          "preuve.proxy.addresses",
          "preuve.proxy.header",
          "preuve.rounds-percent",
          "preuve.telemetry.burst",
          "preuve.telemetry.pack-after",
          "preuve.telemetry.rate",
          "preuve.tlog.policy-file",
          "preuve.upload.forget-percent",
          "preuve.upload.limit",
          "preuve.upload.quota",
          "preuve.upload.reserve",
          "preuve.warm-up",
          "preuve.zone");

  /** What the scripts read. */
  private static final Set<String> OF_SCRIPTS =
      Set.of("PREUVE_ENV", "PREUVE_OWNER", "PREUVE_SECRETS_FOLDER");

  private KnownSettings() {}

  /** A line for each variable that looks like a setting and is none. */
  static List<String> unknown(Collection<String> variables) {
    var known = NAMES.stream().map(Given::variable).collect(Collectors.toSet());
    return variables.stream()
        .filter(name -> name.startsWith("PREUVE_"))
        .filter(name -> !known.contains(name) && !OF_SCRIPTS.contains(name))
        .sorted()
        .map(
            name ->
                name
                    + ": no setting has this name, so that nothing reads it; the example's file"
                    + " names all of them.")
        .toList();
  }
}
