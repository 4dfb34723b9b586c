package org.preuve.devices.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.lti.PersonalData;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/**
 * Devices and the proofs that they gave. The messages themselves are handed out by the page of each
 * proof, with what is needed to check them.
 */
@Dependent
class DevicePersonalData implements PersonalData {

  private static final List<String> DEVICE =
      List.of("id", "name", "model", "software", "level", "fingerprint", "pairedAt", "revokedAt");
  private static final List<String> KEY = List.of("device", "kid", "jwk", "pairedAt", "endedAt");
  private static final List<String> PROOF =
      List.of("id", "device", "course", "evidence", "title", "frozenAt");
  private static final List<String> SESSION =
      List.of("id", "device", "course", "startedAt", "endsAt", "challenges", "command");
  private static final List<String> CHECKS =
      List.of("id", "course", "version", "title", "competency", "rules", "writtenAt");
  private static final List<String> WITNESSED =
      List.of("id", "device", "course", "kind", "words", "witnessedAt");

  private final DeviceDataRepository data;

  @Inject
  DevicePersonalData(DeviceDataRepository data) {
    this.data = data;
  }

  @Override
  public List<Part> data(Caller reader, UserId person) {
    long id = person.value();
    long tenant = reader.registration();
    var proofs = data.allProofs(tenant, id);
    return List.of(
        part("devices", data.allDevices(tenant, id), DEVICE),
        part("deviceKeys", data.allKeys(tenant, id), KEY),
        new Part(
            "proofs",
            proofs.stream().map(DevicePersonalData::proof).toList(),
            proofs.stream().map(DevicePersonalData::file).toList()),
        part("challengeSessions", data.allSessions(tenant, id), SESSION),
        part("checks", data.allChecks(tenant, id), CHECKS),
        part("witnessed", data.allWitnessed(tenant, id), WITNESSED));
  }

  private static Part part(String name, List<Object[]> rows, List<String> members) {
    return new Part(name, rows.stream().map(row -> Part.members(row, members)).toList(), List.of());
  }

  private static Map<String, Object> proof(Object[] row) {
    var content = Part.members(row, PROOF);
    content.put("file", path(row));
    return content;
  }

  /** The document as it was frozen. */
  private static Attached file(Object[] row) {
    var bytes = String.valueOf(row[PROOF.size()]).getBytes(UTF_8);
    return new Attached(path(row), () -> Optional.of(new ByteArrayInputStream(bytes)));
  }

  private static String path(Object[] row) {
    return "proofs/" + row[0] + ".json";
  }

  @Override
  public List<Kept> about(Caller reader, UserId person) {
    long id = person.value();
    long tenant = reader.registration();
    return List.of(
        Kept.of(50, "devices", data.devices(id), DevicePages.PAGES, reader),
        Kept.of(56, "announced", data.announced(id), DevicePages.PAGES, reader),
        Kept.of(55, "owners", data.owners(id), DevicePages.PAGES, reader),
        Kept.of(51, "proofs", data.proofs(id), DevicePages.PAGES, reader),
        Kept.of(52, "sessions", data.sessions(tenant, id), DevicePages.PAGES, reader),
        Kept.of(53, "checks", data.checks(id), DevicePages.PAGES, reader),
        Kept.of(54, "witnessed", data.witnessed(tenant, id), DevicePages.PAGES, reader));
  }
}
