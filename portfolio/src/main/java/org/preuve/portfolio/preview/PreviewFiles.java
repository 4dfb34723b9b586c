package org.preuve.portfolio.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Previews that were made: {@code <data>/previews/<SHA-256 of the file>/<page>.png}, and {@code
 * not-<page>} for pages that were not. All of it can be made again.
 */
final class PreviewFiles {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern PICTURE = Pattern.compile("[0-9]{1,9}\\.(png|jpg)");

  /** After that what was refused is tried again. */
  static final Duration AGE = Duration.ofDays(1);

  private final Path folder;

  PreviewFiles(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** What is known of a file; ready if that page is there, or is none of its pages. */
  Optional<Preview> find(String sha256, int page, Instant now) {
    var about = text(shelf(sha256).resolve("about"));
    if (about != null && about.matches("[0-9]{1,9}")) {
      int pages = Integer.parseInt(about);
      if (page > pages || picture(sha256, page).isPresent()) {
        return Optional.of(new Preview(PreviewState.READY, pages));
      }
    }
    return refused(shelf(sha256).resolve(not(Previews.first(page))), now).map(Preview::not);
  }

  /** Not what is old, or was said by an older way to draw. */
  private static Optional<PreviewState> refused(Path file, Instant now) {
    var said = text(file);
    if (said == null || made(file).isBefore(now.minus(AGE))) {
      return Optional.empty();
    }
    return Arrays.stream(PreviewState.values())
        .filter(state -> said.equals(refusal(state)))
        .findFirst();
  }

  private static String refusal(PreviewState state) {
    return state.name() + " " + Drawing.VERSION;
  }

  private static String not(int first) {
    return "not-" + first;
  }

  private static @Nullable String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException none) {
      return null;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The picture of a page. */
  Optional<Path> picture(String sha256, int page) {
    return List.of(".png", ".jpg").stream()
        .map(ending -> shelf(sha256).resolve(page + ending))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Whether so many bytes are free there. */
  boolean hasRoom(long bytes) {
    try {
      return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace() >= bytes;
    } catch (IOException unwritable) {
      return false;
    }
  }

  /** An empty folder to draw in. */
  Path incoming() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(folder.resolve("incoming")), "drawn");
  }

  /**
   * Keeps what was drawn there, or why nothing was; what says so comes last. Pages that are not
   * drawn take nothing from those that were.
   *
   * @param first of those pages
   * @return bytes
   */
  long keep(String sha256, Path drawn, int first, PreviewState state, Instant now)
      throws IOException {
    var shelf = Files.createDirectories(shelf(sha256));
    if (state != PreviewState.READY) {
      var said = Files.writeString(drawn.resolve(not(first)), refusal(state));
      Files.setLastModifiedTime(said, FileTime.from(now));
      move(said, shelf);
      return 0;
    }
    long bytes = bytes(drawn);
    try (var pictures = Files.newDirectoryStream(drawn, PreviewFiles::isPicture)) {
      for (var picture : pictures) {
        move(picture, shelf);
      }
    }
    move(drawn.resolve("about"), shelf);
    Files.setLastModifiedTime(shelf, FileTime.from(now));
    return bytes;
  }

  private static void move(Path file, Path shelf) throws IOException {
    Files.move(
        file, shelf.resolve(String.valueOf(file.getFileName())), StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isPicture(Path file) {
    return PICTURE.matcher(String.valueOf(file.getFileName())).matches();
  }

  /** Deletes the preview of a file. */
  void forget(String sha256) throws IOException {
    delete(shelf(sha256));
  }

  /**
   * Deletes previews of files that are gone and, the oldest first, what is more than allowed.
   *
   * @param there whether the file with that hash is kept
   * @param most bytes of all of them
   * @param before what began to be drawn before that is given up
   */
  int trim(Predicate<String> there, long most, Instant before) throws IOException {
    int deleted = 0;
    for (var drawn : list(folder.resolve("incoming"), path -> true)) {
      if (made(drawn).isBefore(before)) {
        delete(drawn);
        deleted++;
      }
    }
    var all = new ArrayList<>(list(folder, PreviewFiles::isShelf));
    all.sort(Comparator.comparing(PreviewFiles::made).reversed());
    long bytes = 0;
    for (var shelf : all) {
      long own = bytes(shelf);
      if (bytes + own > most || !there.test(String.valueOf(shelf.getFileName()))) {
        delete(shelf);
        deleted++;
      } else {
        bytes += own; // one that is too large itself costs the others nothing
      }
    }
    return deleted;
  }

  private static boolean isShelf(Path path) {
    return HASH.matcher(String.valueOf(path.getFileName())).matches();
  }

  private static Instant made(Path path) {
    try {
      return Files.getLastModifiedTime(path).toInstant();
    } catch (IOException gone) {
      return Instant.EPOCH;
    }
  }

  private static long bytes(Path shelf) throws IOException {
    long bytes = 0;
    for (var file : list(shelf, path -> true)) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private static List<Path> list(Path folder, DirectoryStream.Filter<Path> which)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var found = new ArrayList<Path>();
    try (var all = Files.newDirectoryStream(folder, which)) {
      all.forEach(found::add);
    }
    return found;
  }

  /** A folder without folders in it, with its files. */
  static void delete(Path folder) throws IOException {
    for (var file : list(folder, path -> true)) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }

  private Path shelf(String sha256) {
    if (!HASH.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256");
    }
    return folder.resolve(sha256);
  }
}
