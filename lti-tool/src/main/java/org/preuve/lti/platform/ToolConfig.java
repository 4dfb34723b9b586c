package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings {@code preuve.lti.*}.
 *
 * @param targetPath page that a link opens unless it names another, {@code preuve.lti.target-path}
 * @param choosePath page that lets a teacher choose content, {@code preuve.lti.choose-path}
 */
@Dependent
public record ToolConfig(String targetPath, String choosePath) {

  @Inject
  public ToolConfig(
      @ConfigProperty(name = "preuve.lti.target-path", defaultValue = "/portfolio")
          String targetPath,
      @ConfigProperty(name = "preuve.lti.choose-path", defaultValue = "/choose")
          String choosePath) {
    this.targetPath = targetPath;
    this.choosePath = choosePath;
  }
}
