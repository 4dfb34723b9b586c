package org.preuve.server.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each parameter of each route names: a thing of somebody, by its name in {@link
 * ForeignThings}, or nothing of anybody's, and why.
 */
final class RouteSlots {

  /** Names of parameters, wherever they stand, that are places or words and belong to nobody. */
  private static final Map<String, String> OF_NOBODY =
      Map.of(
          "code", "C.1", // of a competency, which every course has
          "file", "1", // which of the files of a thing that is named before
          "page", "1",
          "number", "1",
          "attempt", "1");

  /** The same at one place: what the product itself has, or hands out to all the world. */
  private static final Map<String, String> PUBLIC =
      Map.ofEntries(
          Map.entry("/admin/connect/{product}", "moodle"),
          Map.entry("/assets/{hash}", "0".repeat(16)),
          Map.entry("/assets/{hash}/{name}", "preuve.css"),
          Map.entry("/assets/{name}", "preuve.css"),
          Map.entry("/frameworks/{framework}", "concepteur-integrateur-iot"),
          Map.entry("/keys/award-log/{id}", "0".repeat(64)),
          Map.entry("/keys/submissions/{id}", "0".repeat(64)),
          Map.entry("/lti/register/refused/{reason}", "REG_UNKNOWN"),
          Map.entry("/tlog/tile/entries/{tile}", "000"), // hashes, and nobody's name
          Map.entry("/tlog/tile/{level}", "0"),
          Map.entry("/tlog/tile/{level}/{tile}", "000"),
          Map.entry("/{kind}", "competencies"),
          Map.entry("/{kind}/{name}", "C.1"));

  private static final Map<String, String> THINGS = new LinkedHashMap<>();

  static {
    names("achievement", "/achievements/{id}");
    names("issuer", "/admin/badge-keys/{issuer}", "/issuers/{id}");
    names("manager", "/admin/managers/{id}");
    names("platform", "/admin/platforms/{ref}", "/lti/jwks/{registration}");
    names("platform", "/lti/register/done/{ref}");
    names("draft", "/admin/wordings/{id}", "/frameworks/drafts/{id}");
    names("draft", "/ims/case/v1p1/CFDocuments/{id}", "/ims/case/v1p1/CFPackages/{id}");
    names("draft", "/ims/case/v1p1/CFItems/{id}", "/ims/case/v1p1/CFAssociations/{id}");
    names("version", "/frameworks/moves/{to}", "/frameworks/versions/{id}");
    names("person", "/assess/{who}", "/award/{student}", "/class/people/{person}");
    names("person", "/privacy/{person}");
    names("attestation", "/attestations/{id}", "/attest/{token}"); // its id is not its secret
    names("job", "/awards/{job}");
    names("approval", "/awards/approval/{request}");
    names("badge", "/b/{id}", "/badges/{id}");
    names("report", "/b/{id}/report/{report}", "/badge-reports/{report}");
    names("collection", "/c/{collection}", "/collections/{collection}");
    names("checks", "/checks/{set}");
    names("comment", "/comments/{id}");
    names("design", "/designs/{design}");
    names("device", "/devices/{device}");
    names("record", "/devices/{device}/records/{record}");
    names("pairing", "/devices/new/{pairing}", "/pair/{code}"); // its id is not its code
    names("evidence", "/evidence/{id}", "/shared/{id}/{piece}");
    names("upload", "/evidence/files/{id}");
    names("score", "/grades/{score}");
    names("group", "/groups/{id}");
    names("asked", "/groups/{id}/uninvite/{person}");
    names("import", "/import/{id}");
    names("proof", "/p/{proof}", "/proofs/{proof}");
    names("share", "/shared/{id}", "/shares/{id}");
    names("list", "/status/{list}");
  }

  /** Fields of queries and forms that name somebody's thing, wherever they stand. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "student", "person",
          "person", "person",
          "user", "person",
          "device", "device",
          "award", "badge",
          "badge", "badge",
          "evidence", "evidence",
          "p", "evidence",
          "work", "evidence",
          "ref", "platform");

  private RouteSlots() {}

  private static void names(String thing, String... slots) {
    List.of(slots).forEach(slot -> THINGS.put(slot, thing));
  }

  /** Slots that name somebody's thing. */
  static Set<String> named() {
    return Set.copyOf(THINGS.keySet());
  }

  /** Everything that this knows of one place alone. */
  static Set<String> known() {
    var known = new LinkedHashMap<>(THINGS);
    known.putAll(PUBLIC);
    return known.keySet();
  }

  /** What stands in a slot, by the name of the thing; empty when nobody has said. */
  static Optional<String> thing(String slot) {
    return Optional.ofNullable(THINGS.get(slot));
  }

  /** What stands in a slot that names nothing of anybody's. */
  static Optional<String> word(String slot) {
    var name = slot.substring(slot.lastIndexOf('{') + 1, slot.length() - 1);
    return Optional.ofNullable(PUBLIC.get(slot)).or(() -> Optional.ofNullable(OF_NOBODY.get(name)));
  }

  /** The thing that a field of a query or form names. */
  static Optional<String> field(String name) {
    return Optional.ofNullable(FIELDS.get(name));
  }
}
