package org.preuve.devices.cosign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.preuve.web.tlog.LogPolicy;

/**
 * Who is shown the heads of the log, out of the file that {@code preuve.tlog.policy-file} names
 * (C2SP tlog-policy); nobody without it. Read once.
 */
@ApplicationScoped
public class CosignPolicy {

  private final Optional<String> text;
  private final LogPolicy policy;

  /** For the container's proxy. */
  protected CosignPolicy() {
    this(Optional.empty());
  }

  @Inject
  CosignPolicy(@ConfigProperty(name = "preuve.tlog.policy-file") Optional<String> file) {
    this.text = file.map(Path::of).map(CosignPolicy::read);
    this.policy = LogPolicy.read(text.orElse("quorum " + LogPolicy.NONE));
  }

  /** The file as it stands; empty without one. */
  public Optional<String> text() {
    return text;
  }

  /** What it says. */
  public LogPolicy policy() {
    return policy;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
