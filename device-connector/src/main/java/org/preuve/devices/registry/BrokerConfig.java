package org.preuve.devices.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Settings {@code preuve.mqtt.*} and {@code preuve.broker.*}.
 *
 * @param serverUri broker as this server reaches it, {@code tcp://host:1883} or {@code
 *     ssl://host:8883}
 * @param publicUri broker as devices reach it
 * @param user the connector's account
 * @param passwordFile file with the connector's password; null keeps the connector off
 * @param clientId client identifier of this node; each node draws its own unless one is set
 * @param passwordsFile file with the accounts that the broker reads; null if it is not written here
 * @param rulesFile file with what each account may do, for Mosquitto; null if it is not written
 *     here
 * @param passwordsMode who may read these files
 * @param ingest whether this node takes in telemetry
 * @param silence a connection over which nothing came for so long is made anew
 */
@Dependent
public record BrokerConfig(
    URI serverUri,
    URI publicUri,
    String user,
    @Nullable Path passwordFile,
    String clientId,
    @Nullable Path passwordsFile,
    @Nullable Path rulesFile,
    Set<PosixFilePermission> passwordsMode,
    boolean ingest,
    Duration silence) {

  private static final Map<String, String> MODES =
      Map.of("600", "rw-------", "640", "rw-r-----", "644", "rw-r--r--");

  @Inject
  public BrokerConfig(
      @ConfigProperty(name = "preuve.mqtt.server-uri", defaultValue = "tcp://127.0.0.1:1883")
          String serverUri,
      @ConfigProperty(name = "preuve.mqtt.public-uri") Optional<String> publicUri,
      @ConfigProperty(name = "preuve.mqtt.user", defaultValue = "preuve-connector") String user,
      @ConfigProperty(name = "preuve.mqtt.password-file") Optional<String> passwordFile,
      @ConfigProperty(name = "preuve.mqtt.client-id") Optional<String> clientId,
      @ConfigProperty(name = "preuve.broker.passwords-file") Optional<String> passwordsFile,
      @ConfigProperty(name = "preuve.broker.rules-file") Optional<String> rulesFile,
      @ConfigProperty(name = "preuve.broker.passwords-mode", defaultValue = "600")
          String passwordsMode,
      @ConfigProperty(name = "preuve.mqtt.ingest", defaultValue = "true") boolean ingest,
      @ConfigProperty(name = "preuve.mqtt.silence", defaultValue = "PT75S") String silence) {
    this(
        URI.create(serverUri),
        URI.create(publicUri.orElse(serverUri)),
        user,
        passwordFile.map(Path::of).orElse(null),
        clientId.orElseGet(() -> ConnectorId.of(Path.of("connector-id"), user)),
        passwordsFile.map(Path::of).orElse(null),
        rulesFile.map(Path::of).orElse(null),
        mode(passwordsMode),
        ingest,
        Duration.parse(silence));
  }

  private static Set<PosixFilePermission> mode(String octal) {
    var mode = MODES.get(octal.replaceFirst("^0", ""));
    if (mode == null) {
      throw new IllegalArgumentException("preuve.broker.passwords-mode is 600, 640 or 644");
    }
    return PosixFilePermissions.fromString(mode);
  }
}
