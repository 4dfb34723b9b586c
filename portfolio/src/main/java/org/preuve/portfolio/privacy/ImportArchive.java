package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.evidence.RestoreEvidence;
import org.preuve.portfolio.evidence.RestoreEvidence.Arrived;
import org.preuve.portfolio.evidence.RestoreEvidence.Version;
import org.preuve.web.Caller;

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

  Outcome take(Caller owner, FileChannel file) throws IOException {
    var archive = new ArchiveFile(file, restore.quota() + ArchivedData.LARGEST);
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
    var versions = new HashMap<String, Version>();
    data.series().forEach(versions::putAll);
    var arrived = new HashMap<String, Arrived>();
    try {
      var wrong = receive(archive, versions, arrived);
      if (wrong.isPresent()) {
        return new Outcome.Refused(wrong.get());
      }
      var document = JSON.createObjectNode();
      document.set("data", data.document());
      document.set("badges", JSON.valueToTree(badges));
      var outcome = keep.keep(owner, data.source(), document.toString(), series(data, arrived));
      if (outcome instanceof Outcome.Done) {
        arrived.clear();
      }
      return outcome;
    } finally {
      arrived.values().forEach(restore::drop);
    }
  }

  private Optional<ImportReason> receive(
      ArchiveFile archive, Map<String, Version> versions, Map<String, Arrived> arrived)
      throws IOException {
    return archive.read(
        (name, bytes) -> {
          var version = versions.get(name);
          if (version != null) {
            arrived.put(name, arrived(version, bytes));
          }
        });
  }

  private Arrived arrived(Version version, InputStream bytes) throws IOException {
    var one = restore.receive(version, bytes);
    return one.orElseThrow(() -> new ArchiveFile.Refused(ImportReason.IMPORT_DAMAGED));
  }

  /** A version of which the bytes were missing when it was taken away stays in the history. */
  private static List<List<Arrived>> series(ArchivedData data, Map<String, Arrived> arrived) {
    var series = new ArrayList<List<Arrived>>();
    for (var versions : data.series()) {
      var there =
          versions.keySet().stream()
              .flatMap(path -> Optional.ofNullable(arrived.get(path)).stream())
              .toList();
      if (!there.isEmpty()) {
        series.add(there);
      }
    }
    return series;
  }
}
