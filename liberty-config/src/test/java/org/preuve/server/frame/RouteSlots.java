package org.preuve.server.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

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
          Map.entry("/admin/trusted-issuers/{list}", "a".repeat(26)), // of the installation
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

  private static final Pattern THING = Pattern.compile("\\{(\\w+)}");

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
    names("endorsement", "/badges/{id}/endorsements/{endorsement}", "/endorsements/{id}");
    names("endorsement", "/endorse/{token}"); // its id is not its secret
    names("report", "/b/{id}/report/{report}", "/badge-reports/{report}");
    names("collection", "/c/{collection}", "/collections/{collection}");
    names("checks", "/checks/{set}");
    names("comment", "/comments/{id}");
    names("design", "/designs/{design}");
    names("device", "/devices/{device}");
    names("co-owner", "/devices/{device}/owners/uninvite/{person}");
    names("announced", "/class/devices/announce/{id}");
    names("record", "/devices/{device}/records/{record}");
    names("pairing", "/devices/new/{pairing}", "/pair/{code}"); // its id is not its code
    names("evidence", "/evidence/{id}", "/shared/{id}/{piece}");
    names("upload", "/evidence/files/{id}");
    names("arriving", "/evidence/uploads/{id}");
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

  /**
   * Fields that a resource takes from the request by itself, by the name of its class, as forms;
   * the id of a thing stands for its name in braces. None of those of a form without braces names
   * anything of anybody's.
   */
  private static final Map<String, List<String>> READ = new LinkedHashMap<>();

  static {
    reads(
        "AssessResource",
        "do=release&outcome=ACQUIRED&message=Vu&reason=Vu&attempt=1&seen=1&r.words.{frozen}=Vu",
        "do=insert-{comment}&outcome=IN_PROGRESS&message=Vu&attempt=1",
        "do=remark-{evidence}&outcome=IN_PROGRESS&attempt=1&r.words.{evidence}=Vu");
    reads("DraftsResource", "do=release&d={judgement}.0", "do=release&d={judgement}.1");
    reads("DraftsResource", "do=unplan&d={judgement}.0", "do=unplan&d={judgement}.1");
    reads("SelfAssessmentResource", "level=3");
    reads("FrameworksResource", "seen-0=on&text=Bloc 1 : Rucher\nC1. Garder des abeilles.");
    reads("MovesResource", "do=move&to.C.1=C1");
    reads("SubmissionResource", "only=some&p={evidence}", "only=some&p={frozen}");
    reads("SubmissionResource", "only=some&d.1.1.1={evidence}");
    reads("CollectionsResource", "title=Vu&place-{badge}=1");
    reads("DesignResource", "name-fr=Vu&description-fr=Vu&criteria-fr=Vu&validity=none");
    reads("BulkResource", "person={person}&words-{person}=Vu", "text=name;email\n{person};\n");
    reads("RuleResource", "competency=C.1&badge={design}", "badge={achievement}");
    reads("ChooseResource", "pick=/evidence/{evidence}", "pick=/submission/{person}");
    reads("ProofResource", "title=Vu&competency=C.1&justification=Vu");
    reads("ChecksResource", "title=Vu&uptime.least=30");
    reads("EvidenceResource", "kind=file&title=Vu&link=C.1&why.C.1=Vu&kept={upload}");
    reads("CorrectionResource", "kind=file&title=Vu&link=C.1&why.C.1=Vu&kept={upload}");
    reads("UploadResource", "kept={upload}");
    var publicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"; // RFC 8032
    reads("AnnounceResource", "keep=good&text=Vu;{person};" + publicKey + ";m");
    reads("MarksResource", "text=name;mark\n{person};12/20\n&code=C.1");
    reads("ImportResource", "id={import}");
    reads("VerifyResource", "who=Vu"); // for anybody: what it reads is in the file itself
  }

  private RouteSlots() {}

  private static void reads(String resource, String... forms) {
    READ.computeIfAbsent(resource, name -> new ArrayList<>()).addAll(List.of(forms));
  }

  /** Names of the classes of which it is said what they read. */
  static Set<String> readers() {
    return Set.copyOf(READ.keySet());
  }

  /**
   * The forms of a resource that reads them by itself; one without fields for every other.
   *
   * @param resource simple name of its class
   * @param id of a thing by its name
   */
  static List<Map<String, String>> read(String resource, UnaryOperator<String> id) {
    return READ.getOrDefault(resource, List.of("")).stream().map(form -> fields(form, id)).toList();
  }

  private static Map<String, String> fields(String form, UnaryOperator<String> id) {
    var fields = new LinkedHashMap<String, String>();
    var filled = THING.matcher(form).replaceAll(found -> id.apply(found.group(1)));
    for (var field : filled.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(field.substring(0, equals), field.substring(equals + 1));
      }
    }
    return fields;
  }

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
