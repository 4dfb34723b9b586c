package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings {@code preuve.upload.*}.
 *
 * @param limit largest file, bytes
 * @param quota bytes of all evidence of one person
 * @param reserve free bytes that an upload must leave on the disk
 * @param forgetPercent if the database does not know more than that of all files, none is forgotten
 */
@Dependent
record UploadConfig(long limit, long quota, long reserve, int forgetPercent) {

  @Inject
  UploadConfig(
      @ConfigProperty(name = "preuve.upload.limit", defaultValue = "52428800") long limit,
      @ConfigProperty(name = "preuve.upload.quota", defaultValue = "2147483648") long quota,
      @ConfigProperty(name = "preuve.upload.reserve", defaultValue = "268435456") long reserve,
      @ConfigProperty(name = "preuve.upload.forget-percent", defaultValue = "10")
          int forgetPercent) {
    this.limit = limit;
    this.quota = quota;
    this.reserve = reserve;
    this.forgetPercent = forgetPercent;
  }
}
