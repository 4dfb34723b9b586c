package org.preuve.server.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder on a file system of a few megabytes, which a test fills or makes read-only. */
public final class SmallDisk implements AutoCloseable {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Whether this user may mount one; what a test left behind is unmounted. */
  public static boolean possible(Path folder) {
    if (Files.exists(folder)) {
      run("umount", "--lazy", folder.toString());
    }
    return run("unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt");
  }

  /** Mounts one of that size over a folder. */
  public static SmallDisk mount(Path folder, int megabytes) {
    var disk = new SmallDisk(folder);
    disk.must("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=700", "tmpfs");
    return disk;
  }

  /** Not a byte is left. */
  public void fill() {
    var buffer = new byte[4096];
    try (var out = Files.newOutputStream(folder.resolve("full"))) {
      while (true) {
        out.write(buffer);
      }
    } catch (IOException full) {
      return;
    }
  }

  /** What {@link #fill} took is free again. */
  public void empty() {
    try {
      Files.deleteIfExists(folder.resolve("full"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** As after an error of the disk. */
  public void readOnly() {
    must("mount", "-o", "remount,ro");
  }

  /** As it was. */
  public void writable() {
    must("mount", "-o", "remount,rw");
  }

  private void must(String... command) {
    var whole = new ArrayList<>(List.of(command));
    whole.add(folder.toString());
    if (!run(whole.toArray(String[]::new))) {
      throw new IllegalStateException(whole.toString());
    }
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    run("umount", "--lazy", folder.toString());
  }
}
