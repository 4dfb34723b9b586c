package org.preuve.server.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.preuve.web.base.ReadinessPart;
import org.preuve.web.base.ServerConfig;

/** The data folder is there, may be written to, and its disk is not full. */
@ApplicationScoped
public class DataFolderReadiness implements ReadinessPart {

  private static final long LEAST = 1024 * 1024;

  private final Path folder;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected DataFolderReadiness() {
    this.folder = null;
  }

  /** Of this installation. */
  @Inject
  public DataFolderReadiness(ServerConfig server) {
    this.folder = server.dataFolder();
  }

  @Override
  public String partName() {
    return "data folder";
  }

  @Override
  public boolean ready() {
    try {
      return Files.isDirectory(folder)
          && Files.isWritable(folder)
          && Files.getFileStore(folder).getUsableSpace() > LEAST;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
