package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings {@code preuve.upload.*}.
 *
 * @param limit largest file, bytes
 * @param reserve free bytes that an upload must leave on the disk
 */
@Dependent
record UploadConfig(long limit, long reserve) {

  @Inject
  UploadConfig(
      @ConfigProperty(name = "preuve.upload.limit", defaultValue = "52428800") long limit,
      @ConfigProperty(name = "preuve.upload.reserve", defaultValue = "268435456") long reserve) {
    this.limit = limit;
    this.reserve = reserve;
  }
}
