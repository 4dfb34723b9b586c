package org.preuve.badges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.preuve.badges.verify.Report.Verdict;

/**
 * Each member that a verdict rests on, under another name in each way that JSON-LD has, in a badge
 * that is signed and was revoked. Many of these files have the signed statements of the original,
 * so that the signature is good; none may pass for a badge that still holds.
 */
class HiddenMembersTest {

  private static final String VC = "https://www.w3.org/2018/credentials#";
  private static final String STATUS = "https://www.w3.org/ns/credentials/status#";
  private static final String OB = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";

  /** A member by its pointer, with its IRI. */
  private record Member(String path, String iri) {

    String parent() {
      return path.substring(0, path.lastIndexOf('/'));
    }

    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    ObjectNode in(JsonNode credential) {
      return (ObjectNode) credential.at(parent());
    }
  }

  private static final List<Member> MEMBERS =
      List.of(
          new Member("/credentialStatus", VC + "credentialStatus"),
          new Member("/validFrom", VC + "validFrom"),
          new Member("/validUntil", VC + "validUntil"),
          new Member("/expirationDate", VC + "expirationDate"),
          new Member("/issuer", VC + "issuer"),
          new Member("/credentialSubject", VC + "credentialSubject"),
          new Member("/evidence", VC + "evidence"),
          new Member("/name", "https://schema.org/name"),
          new Member("/type", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
          new Member("/proof", "https://w3id.org/security#proof"),
          new Member("/issuer/name", "https://schema.org/name"),
          new Member("/credentialStatus/type", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
          new Member("/credentialStatus/statusListIndex", STATUS + "statusListIndex"),
          new Member("/credentialStatus/statusListCredential", STATUS + "statusListCredential"),
          new Member("/credentialStatus/statusPurpose", STATUS + "statusPurpose"),
          new Member("/credentialSubject/achievement", OB + "achievement"),
          new Member("/credentialSubject/identifier", OB + "identifier"),
          new Member("/credentialSubject/achievement/name", "https://schema.org/name"),
          new Member("/credentialSubject/achievement/criteria", OB + "Criteria"),
          new Member("/credentialSubject/achievement/image", OB + "image"),
          new Member("/proof/0/expires", "https://w3id.org/security#expiration"),
          new Member("/proof/0/created", "http://purl.org/dc/terms/created"));

  /** A way to write a member under another name. */
  private interface Way {
    void hide(ObjectNode credential, Member member);
  }

  private record NamedWay(String name, Way way) {}

  private static final List<NamedWay> WAYS =
      List.of(
          new NamedWay("second name", (c, m) -> rename(c, m, "foo", own(c).put("foo", m.iri()))),
          new NamedWay("prefix up to a slash", (c, m) -> byPrefix(c, m, cut(m.iri(), '/'))),
          new NamedWay("prefix up to a hash", (c, m) -> byPrefix(c, m, cut(m.iri(), '#'))),
          new NamedWay("prefix up to a colon", (c, m) -> byPrefix(c, m, cut(m.iri(), ':'))),
          new NamedWay("prefix within a word", (c, m) -> byPrefix(c, m, m.iri().length() - 3)),
          new NamedWay("prefix of a prefix", HiddenMembersTest::byTwoPrefixes),
          new NamedWay("prefix as the name itself", HiddenMembersTest::byCompactName),
          new NamedWay("IRI as the name", (c, m) -> rename(c, m, m.iri(), own(c))),
          new NamedWay("vocabulary", (c, m) -> vocabulary(c, m)),
          new NamedWay(
              "term with a definition",
              (c, m) -> {
                own(c).putObject("foo").put("@id", m.iri());
                rename(c, m, "foo", own(c));
              }),
          new NamedWay(
              "term with a type",
              (c, m) -> {
                own(c).putObject("foo").put("@id", m.iri()).put("@type", "@id");
                rename(c, m, "foo", own(c));
              }),
          new NamedWay(
              "term that is protected",
              (c, m) -> {
                own(c).put("@protected", true);
                rename(c, m, "foo", own(c).put("foo", m.iri()));
              }),
          new NamedWay("term of a type", HiddenMembersTest::byTypeScope),
          new NamedWay("term of a property", HiddenMembersTest::byPropertyScope),
          new NamedWay("nest", (c, m) -> wrap(c, m, "n", own(c).put("n", "@nest"))),
          new NamedWay("nest by its keyword", (c, m) -> wrap(c, m, "@nest", own(c))),
          new NamedWay("included", (c, m) -> wrap(c, m, "@included", own(c))),
          new NamedWay(
              "reverse",
              (c, m) -> {
                own(c).putObject("foo").put("@reverse", m.iri());
                rename(c, m, "foo", own(c));
              }),
          new NamedWay("name that means nothing", (c, m) -> own(c).putNull(m.name())),
          new NamedWay("name that means another", (c, m) -> own(c).put(m.name(), "urn:x:y")),
          new NamedWay(
              "context of its own inside",
              (c, m) -> {
                m.in(c).putObject("@context").put("foo", m.iri());
                rename(c, m, "foo", own(c));
              }),
          new NamedWay(
              "context before the known ones",
              (c, m) -> {
                var contexts = (ArrayNode) c.path("@context");
                contexts.insertObject(1).put("p", cutOff(m.iri(), '/')).put("foo", compact(m));
                rename(c, m, "foo", own(c));
              }),
          new NamedWay(
              "array",
              (c, m) -> {
                var value = value(c, m); // before an array takes its place
                m.in(c).putArray(m.name()).add(value);
              }),
          new NamedWay(
              "array in an array",
              (c, m) -> {
                var value = value(c, m);
                m.in(c).putArray(m.name()).addArray().add(value);
              }),
          new NamedWay("set", (c, m) -> set(c, m, "@set")),
          new NamedWay("list", (c, m) -> set(c, m, "@list")),
          new NamedWay("value", (c, m) -> set(c, m, "@value")),
          new NamedWay("object with an id", (c, m) -> set(c, m, "id")));

  private final SignedBadge badge = new SignedBadge();

  @TestFactory
  Stream<DynamicTest> a_revoked_badge_stays_revoked_whatever_a_member_is_called() {
    badge.publishList(Set.of(SignedBadge.INDEX));
    var signed = badge.sign(badge.unsigned().put("validUntil", "2036-06-02T10:00:00Z"));
    return cases(signed, (member, way) -> EnumSet.of(Verdict.INVALID));
  }

  @TestFactory
  Stream<DynamicTest> a_badge_without_its_members_names_is_not_valid() {
    var signed = badge.sign(badge.unsigned().put("validUntil", "2036-06-02T10:00:00Z"));
    return cases(signed, HiddenMembersTest::right);
  }

  /** An array means the same to JSON-LD: it is left to the reader, but for a list of statuses. */
  private static Set<Verdict> right(Member member, NamedWay way) {
    if (!way.name().startsWith("array")) {
      return EnumSet.of(Verdict.INVALID);
    }
    boolean status = member.path().equals("/credentialStatus") && way.name().equals("array");
    boolean picture = member.path().endsWith("/image"); // nothing is judged by it
    // nothing is hidden, but the schema that the badge names wants no array there
    return status || picture
        ? EnumSet.of(Verdict.VALID, Verdict.JUDGE)
        : EnumSet.of(Verdict.INVALID, Verdict.JUDGE);
  }

  private Stream<DynamicTest> cases(
      ObjectNode signed, BiFunction<Member, NamedWay, Set<Verdict>> right) {
    return MEMBERS.stream()
        .flatMap(
            member ->
                WAYS.stream()
                    .map(
                        way ->
                            DynamicTest.dynamicTest(
                                member.path() + ": " + way.name(),
                                () -> judges(signed, member, way, never(member, right, way)))));
  }

  /** A proof in a vocabulary that is not known may be read by nobody: that is not green either. */
  private static Set<Verdict> never(
      Member member, BiFunction<Member, NamedWay, Set<Verdict>> right, NamedWay way) {
    var verdicts = EnumSet.copyOf(right.apply(member, way));
    if (member.path().startsWith("/proof/")) {
      verdicts.add(Verdict.NOT_READ);
    }
    return verdicts;
  }

  private void judges(ObjectNode signed, Member member, NamedWay way, Set<Verdict> verdicts) {
    var hidden = signed.deepCopy();
    if (member.in(hidden).path(member.name()).isMissingNode()) {
      member.in(hidden).put(member.name(), "2026-06-01T00:00:00Z");
    }
    way.way().hide(hidden, member);

    assertThat(badge.verify(hidden).verdict()).as(hidden.toString()).isIn(verdicts);
  }

  /** Where an array of one is the usual way to write a member, nothing is hidden. */
  @Test
  void an_array_of_one_is_no_other_name() {
    var credential = badge.json();
    var evidence = credential.putArray("evidence");
    badge.json().path("evidence").forEach(evidence::add);

    assertThat(badge.verify(credential).verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void two_terms_of_one_type_hide_nothing() {
    var credential = badge.unsigned();
    ((ArrayNode) credential.path("type")).add("AchievementCredential");

    assertThat(badge.verify(badge.sign(credential)).verdict()).isEqualTo(Verdict.VALID);
  }

  /** It has other IRIs for achievement and image, no language and no day of the award. */
  @Test
  void the_older_context_hides_nothing() {
    var older = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json";
    var credential = badge.unsigned();
    ((ArrayNode) credential.path("@context")).set(1, credential.textNode(older));
    ((ObjectNode) credential.at("/credentialSubject/achievement")).remove("inLanguage");
    credential.remove("awardedDate");

    assertThat(badge.verify(badge.sign(credential)).verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void finds_a_status_that_stands_at_another_place() {
    var credential = badge.unsigned();
    var id = credential.path("id").asText();
    credential
        .putArray("evidence")
        .addObject()
        .put("id", id)
        .set("type", credential.path("type").deepCopy());
    var signed = badge.sign(credential);
    var valid = badge.verify(signed);
    var moved = (ObjectNode) signed.at("/evidence/0");
    moved.set("credentialStatus", signed.remove("credentialStatus"));

    assertThat(valid.verdict()).isEqualTo(Verdict.VALID);
    assertThat(badge.verify(signed).refusal()).hasValue(Finding.CONTEXT_HIDES);
  }

  @TestFactory
  Stream<DynamicTest> refuses_values_that_are_built_from_terms_of_its_own() {
    return Stream.of(
            "/credentialStatus/statusListCredential",
            "/credentialStatus/id",
            "/credentialSubject/achievement/image/id",
            "/evidence/0/id",
            "/id")
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path,
                    () -> {
                      var hidden = badge.json();
                      var member = new Member(path, "");
                      var iri = member.in(hidden).path(member.name()).asText();
                      own(hidden).put("p", cutOff(iri, '/'));
                      member.in(hidden).put(member.name(), "p:" + iri.substring(cut(iri, '/')));

                      assertThat(badge.verify(hidden).refusal()).hasValue(Finding.CONTEXT_HIDES);
                    }));
  }

  @Test
  void takes_a_term_of_its_own_that_is_a_name_and_nothing_else() {
    var credential = badge.unsigned();
    own(credential).put("Mark", "https://school.example/terms/Mark");
    own(credential).put("mark", "https://school.example/terms#mark");
    ((ObjectNode) credential.path("credentialSubject")).put("mark", "17");
    ((ArrayNode) credential.at("/credentialSubject/type")).add("Mark");

    assertThat(badge.verify(badge.sign(credential)).verdict()).isEqualTo(Verdict.VALID);
  }

  private static void rename(ObjectNode credential, Member member, String name, ObjectNode own) {
    var value = value(credential, member);
    member.in(credential).remove(member.name());
    member.in(credential).set(name, value);
  }

  private static void byPrefix(ObjectNode credential, Member member, int cut) {
    own(credential).put("p", member.iri().substring(0, cut));
    own(credential).put("foo", "p:" + member.iri().substring(cut));
    rename(credential, member, "foo", own(credential));
  }

  private static void byTwoPrefixes(ObjectNode credential, Member member) {
    own(credential).put("a", "https://");
    own(credential).put("p", "a:" + cutOff(member.iri(), '/').replaceFirst("https?://", ""));
    own(credential).put("foo", compact(member));
    rename(credential, member, "foo", own(credential));
  }

  private static void byCompactName(ObjectNode credential, Member member) {
    own(credential).put("p", cutOff(member.iri(), '/'));
    rename(credential, member, compact(member), own(credential));
  }

  private static void vocabulary(ObjectNode credential, Member member) {
    own(credential).put("@vocab", cutOff(member.iri(), '/'));
    rename(credential, member, member.iri().substring(cut(member.iri(), '/')), own(credential));
  }

  private static void byTypeScope(ObjectNode credential, Member member) {
    var type = own(credential).putObject("Own");
    type.put("@id", "urn:x:Own").putObject("@context").put("foo", member.iri());
    rename(credential, member, "foo", own(credential));
  }

  private static void byPropertyScope(ObjectNode credential, Member member) {
    own(credential)
        .putObject("credentialSubject")
        .put("@id", VC + "credentialSubject")
        .putObject("@context")
        .put("foo", member.iri());
    rename(credential, member, "foo", own(credential));
  }

  private static void wrap(ObjectNode credential, Member member, String name, ObjectNode own) {
    var value = value(credential, member);
    member.in(credential).remove(member.name());
    member.in(credential).putObject(name).set(member.name(), value);
  }

  private static void set(ObjectNode credential, Member member, String keyword) {
    var value = value(credential, member);
    member.in(credential).putObject(member.name()).set(keyword, value);
  }

  private static JsonNode value(ObjectNode credential, Member member) {
    return member.in(credential).path(member.name()).deepCopy();
  }

  private static ObjectNode own(ObjectNode credential) {
    var contexts = credential.path("@context");
    return (ObjectNode) contexts.get(contexts.size() - 1);
  }

  private static int cut(String iri, char at) {
    return Math.max(iri.lastIndexOf(at), iri.indexOf(':')) + 1;
  }

  private static String cutOff(String iri, char at) {
    return iri.substring(0, cut(iri, at));
  }

  private static String compact(Member member) {
    return "p:" + member.iri().substring(cut(member.iri(), '/'));
  }
}
