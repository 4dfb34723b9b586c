package org.preuve.badges.outage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import org.preuve.badges.issuer.BadgeIssuer;
import org.preuve.badges.issuer.SignedBadges;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;

/**
 * Snapshots in the data folder, one signed file for each badge: what stands there is shown only
 * while a key that counts has signed both the file and the credential in it.
 */
@Dependent
public class SnapshotFiles {

  private static final int LARGEST = 1_000_000;
  private static final Pattern NAME = Pattern.compile("([a-z2-7]{26})\\.jws");

  private final Path folder;
  private final SignedBadges signed;

  @Inject
  SnapshotFiles(ServerConfig server, SignedBadges signed) {
    this.folder = server.dataFolder().resolve("badge-pages");
    this.signed = signed;
  }

  /**
   * Signs it and puts it into the place of the one before.
   *
   * @param issuer whose key signs
   */
  public void write(BadgeIssuer issuer, Snapshot snapshot) throws IOException {
    var token = signed.keep(issuer, snapshot.json());
    Files.createDirectories(folder);
    var fresh = folder.resolve(snapshot.id() + "." + Ids.random());
    try {
      Files.writeString(fresh, token, US_ASCII);
      Files.move(
          fresh,
          path(snapshot.id()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Nothing is shown of that badge any more. */
  public void delete(String id) throws IOException {
    Files.deleteIfExists(path(id));
  }

  /** The one of that badge, if it is what a key that counts has signed. */
  public Optional<Snapshot> read(String id) throws IOException {
    try {
      return Files.size(path(id)) > LARGEST
          ? Optional.empty()
          : signed
              .opened(Files.readString(path(id), US_ASCII))
              .flatMap(Snapshot::of)
              .filter(found -> found.id().equals(id));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /** When the one of that badge was written; empty without one. */
  public Optional<Instant> written(String id) throws IOException {
    try {
      return Optional.of(Files.getLastModifiedTime(path(id)).toInstant());
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /**
   * Badges whose snapshot is older than that, the oldest first, so that none is passed over for
   * ever; what a node that was killed had begun to write goes.
   */
  public List<String> before(Instant moment, int most) throws IOException {
    return before(folder, moment, most);
  }

  static List<String> before(Path folder, Instant moment, int most) throws IOException {
    var oldest = new PriorityQueue<Old>(Comparator.comparing(Old::written).reversed());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        old(file, moment).ifPresent(oldest::add);
        if (oldest.size() > most) {
          oldest.remove();
        }
      }
    }
    return oldest.stream().sorted(Comparator.comparing(Old::written)).map(Old::badge).toList();
  }

  private record Old(String badge, Instant written) {}

  private static Optional<Old> old(Path file, Instant moment) throws IOException {
    try {
      var written = Files.getLastModifiedTime(file).toInstant();
      if (!written.isBefore(moment)) {
        return Optional.empty();
      }
      var name = NAME.matcher(String.valueOf(file.getFileName()));
      if (!name.matches()) {
        Files.deleteIfExists(file);
        return Optional.empty();
      }
      return Optional.of(new Old(name.group(1), written));
    } catch (NoSuchFileException gone) { // another node was here
      return Optional.empty();
    }
  }

  private Path path(String id) {
    return folder.resolve(id + ".jws");
  }
}
