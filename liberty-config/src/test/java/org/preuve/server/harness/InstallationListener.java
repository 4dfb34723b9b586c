package org.preuve.server.harness;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Makes the installation before the first integration test and ends it after the last. */
public final class InstallationListener implements LauncherSessionListener {

  private static final boolean WANTED = Boolean.getBoolean("preuve.it");

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (WANTED) {
      var installation = Installation.get();
      System.setProperty("preuve.it.port", String.valueOf(installation.port()));
      System.setProperty("preuve.it.server", installation.serverName());
      System.setProperty("preuve.it.usr", installation.folder().resolve("usr").toString());
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (WANTED) {
      DeployOnce.end(Installation.get().serverName());
      Installation.get().close();
    }
  }
}
