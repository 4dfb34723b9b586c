package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.evidence.RestoreEvidence;
import org.preuve.portfolio.evidence.RestoreEvidence.Arrived;
import org.preuve.portfolio.evidence.RestoreEvidence.File;
import org.preuve.portfolio.evidence.RestoreEvidence.Restored;
import org.preuve.portfolio.evidence.RestoreEvidence.Version;
import org.preuve.web.Caller;
import org.preuve.web.base.Hashes;

/**
 * Takes over an archive of another installation: pieces become drafts, everything else a history
 * that says that nothing of it was checked here. All of it, or nothing.
 */
@Dependent
class ImportArchive {

  private static final String DOCUMENT = "preuve-data.json";
  private static final String BADGES = "badges/";
  private static final int LARGEST_BADGE = 256 * 1024;
  private static final int MOST_BADGES = 1_000;

  /** What stands beside the pieces: words, manifests, histories. */
  private static final long BESIDE = 256L * 1024 * 1024;

  private static final JsonMapper JSON = new JsonMapper();

  private final RestoreEvidence restore;
  private final KeepImport keep;

  @Inject
  ImportArchive(RestoreEvidence restore, KeepImport keep) {
    this.restore = restore;
    this.keep = keep;
  }

  /** What became of it. */
  sealed interface Outcome {

    /**
     * It is here.
     *
     * @param id of the history
     */
    record Done(String id) implements Outcome {}

    /** Nothing was kept. */
    record Refused(ImportReason reason) implements Outcome {}
  }

  /** What the first reading finds. */
  private static final class Found {
    private byte @Nullable [] json;
    private final Map<String, String> badges = new TreeMap<>();
  }

  /** Bytes of an archive of somebody who keeps as much as is allowed. */
  long largest() {
    return restore.quota() + BESIDE;
  }

  Outcome take(Caller owner, FileChannel file) throws IOException {
    var archive = new ArchiveFile(file, largest());
    var found = new Found();
    var wrong = archive.read((name, bytes) -> look(found, name, bytes));
    if (wrong.isPresent()) {
      return new Outcome.Refused(wrong.get());
    }
    var data = Optional.ofNullable(found.json).flatMap(ArchivedData::read);
    if (data.isEmpty()) {
      return new Outcome.Refused(ImportReason.IMPORT_NOT_OURS);
    }
    return take(owner, archive, data.get(), found.badges);
  }

  private static void look(Found found, String name, InputStream bytes) throws IOException {
    if (name.equals(DOCUMENT)) {
      found.json = bytes.readNBytes(ArchivedData.LARGEST + 1);
    } else if (name.startsWith(BADGES) && found.badges.size() < MOST_BADGES) {
      var badge = bytes.readNBytes(LARGEST_BADGE + 1);
      if (badge.length <= LARGEST_BADGE) {
        found.badges.put(name, new String(badge, UTF_8));
      }
    }
  }

  private Outcome take(
      Caller owner, ArchiveFile archive, ArchivedData data, Map<String, String> badges)
      throws IOException {
    var files = data.files();
    var arrived = new HashMap<String, Arrived>();
    try {
      var wrong = receive(archive, files, arrived);
      if (wrong.isPresent()) {
        return new Outcome.Refused(wrong.get());
      }
      var document = JSON.createObjectNode();
      document.set("data", data.document());
      document.set("badges", JSON.valueToTree(badges));
      document.put("filesMissing", files.size() - arrived.size());
      var content = Hashes.sha256(data.content() + document.path("badges"));
      var history = new KeepImport.History(data.source(), document.toString(), content);
      var outcome = keep.keep(owner, history, series(data, files, arrived));
      if (outcome instanceof Outcome.Done) {
        arrived.clear();
      }
      return outcome;
    } finally {
      arrived.values().forEach(restore::drop);
    }
  }

  private Optional<ImportReason> receive(
      ArchiveFile archive, Map<String, File> files, Map<String, Arrived> arrived)
      throws IOException {
    return archive.read(
        (name, bytes) -> {
          var file = files.get(name);
          if (file != null) {
            arrived.put(name, arrived(file, bytes));
          }
        });
  }

  private Arrived arrived(File file, InputStream bytes) throws IOException {
    if (!restore.hasRoom()) {
      throw new ArchiveFile.Refused(ImportReason.IMPORT_NO_ROOM);
    }
    var one = restore.receive(file, bytes);
    return one.orElseThrow(() -> new ArchiveFile.Refused(ImportReason.IMPORT_DAMAGED));
  }

  /** A version of which the bytes were missing when it was taken away stays in the history. */
  private static List<List<Restored>> series(
      ArchivedData data, Map<String, File> files, Map<String, Arrived> arrived) {
    return data.series().stream()
        .map(
            versions ->
                versions.stream()
                    .map(version -> restored(version, files, arrived))
                    .filter(one -> !one.files().isEmpty())
                    .toList())
        .filter(versions -> !versions.isEmpty())
        .toList();
  }

  private static Restored restored(
      Version version, Map<String, File> files, Map<String, Arrived> arrived) {
    var there =
        version.files().stream()
            .filter(file -> arrived.containsKey(file.path()))
            .filter(file -> file.sha256().equals(of(files, file).sha256()))
            .toList();
    return new Restored(
        new Version(version.kind(), version.title(), version.language(), there, version.links()),
        there.stream().flatMap(f -> Optional.ofNullable(arrived.get(f.path())).stream()).toList());
  }

  private static File of(Map<String, File> files, File file) {
    return files.getOrDefault(file.path(), file);
  }
}
