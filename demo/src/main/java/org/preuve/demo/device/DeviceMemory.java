package org.preuve.demo.device;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.preuve.demo.base.SecretFiles;

/**
 * What the device keeps without power: a file of mode 600.
 *
 * @param key made by the device itself
 * @param bootcount boots so far
 * @param credential absent until paired
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeviceMemory(DeviceKey key, long bootcount, @Nullable Credential credential) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static DeviceMemory read(Path file) {
    try {
      return Files.exists(file)
          ? JSON.readValue(file.toFile(), DeviceMemory.class)
          : new DeviceMemory(DeviceKey.generate(), 0, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DeviceMemory write(Path file) {
    try {
      SecretFiles.write(file, JSON.writeValueAsString(this));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DeviceMemory booted() {
    return new DeviceMemory(key, bootcount + 1, credential);
  }

  /** As after a flash memory that was erased in part. */
  DeviceMemory withoutBoots() {
    return new DeviceMemory(key, 0, credential);
  }

  DeviceMemory paired(Credential fresh) {
    var known = fresh.bootcount() == null ? 0 : fresh.bootcount();
    return new DeviceMemory(key, Math.max(bootcount, known), fresh);
  }
}
