package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.badges.credential.ComputingTime;
import org.preuve.badges.credential.Contexts;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.DataIntegrity;
import org.preuve.badges.credential.DataIntegrity.Answer;
import org.preuve.badges.credential.KeyKind;
import org.preuve.badges.credential.Size;
import org.preuve.badges.credential.Suite;
import org.preuve.badges.verify.KeyCheck.Outcome.Trusted;
import org.preuve.badges.verify.Report.How;

/**
 * All checks of one file, one by one; the first "no" ends them, and so does the first thing that is
 * not read here.
 *
 * @param documents reads what stands at an address; empty where it cannot be read
 * @param known whether an issuer is known to this installation
 * @param typed name or address of the person who shows the badge, as the reader typed it; empty
 *     where nobody asked
 * @param time what this file has taken so far, with its lists
 */
record Verification(
    Function<URI, Optional<byte[]>> documents,
    Predicate<String> known,
    Instant now,
    String typed,
    ComputingTime time) {

  private static final GoodSignatures SIGNATURES =
      new GoodSignatures(new DataIntegrity(Contexts.bundled()));
  private static final ContextCheck CONTEXT = new ContextCheck(Contexts.bundled());

  private static final int MOST_PARTS = 20;
  private static final Duration MOST_TIME = Duration.ofSeconds(2);

  /** For one file, however many proofs and lists it names. */
  private static final Duration MOST_WORK = Duration.ofSeconds(5);

  private static final int MOST_PROOFS = 8;
  private static final int MOST_STATUSES = 8;
  private static final int MOST_ENDORSEMENTS = 5;

  /** An enveloped credential (VC-JOSE-COSE 1.0, section 4). */
  private static final String ENVELOPE = "EnvelopedVerifiableCredential";

  Verification(Function<URI, Optional<byte[]>> documents, Predicate<String> known, Instant now) {
    this(documents, known, now, "");
  }

  Verification(
      Function<URI, Optional<byte[]>> documents,
      Predicate<String> known,
      Instant now,
      String typed) {
    this(documents, known, now, typed, new ComputingTime(MOST_WORK));
  }

  Report of(byte[] file) {
    var few = new Verification(new FewDocuments(documents), known, now, typed, time);
    return few.of(BadgeFile.read(file), few::linked);
  }

  private Report of(BadgeFile.Content content, Function<URI, Report> link) {
    return content.fold(json -> json(json, 0), token -> token(token, 0), link, Report::of);
  }

  /** What stands at the address in a code, which leads no further. */
  private Report linked(URI address) {
    return documents
        .apply(address)
        .map(found -> of(BadgeFile.read(found), again -> Report.of(Finding.FILE_PICTURE)))
        .orElse(Report.of(Finding.FILE_LINK));
  }

  private Report json(ObjectNode json, int depth) {
    if (HostedAssertion.is(json)) {
      return of(new HostedAssertion(documents, now).hosted(json));
    }
    if (!json.has("@context")) {
      return Report.of(Finding.JSON_NO_BADGE);
    }
    if (has(json, ENVELOPE)) {
      return enveloped(json, depth);
    }
    if (has(json, "VerifiablePresentation")) {
      return presented(json, depth);
    }
    return credentialed(json) ? credential(json, depth) : Report.of(Finding.JSON_NO_BADGE);
  }

  /** The credentials in a presentation; who presents them is not looked at. */
  private Report presented(JsonNode presentation, int depth) {
    var inside = list(presentation.path("verifiableCredential")).toList();
    return inside.isEmpty() || inside.size() > MOST_PARTS || depth > 0
        ? Report.of(Finding.FILE_NUMBER)
        : Report.of(inside(inside, depth));
  }

  /** Each of them, while there is time: many that are each dear would be too dear together. */
  private List<Report> inside(List<JsonNode> several, int depth) {
    var time = new ComputingTime(MOST_TIME);
    var reports = new ArrayList<Report>();
    for (var one : several) {
      reports.add(
          time.spent().compareTo(MOST_TIME) < 0
              ? inside(one, depth + 1)
              : Report.of(Finding.SIGNATURE_TOO_COMPLEX));
    }
    return reports;
  }

  private Report inside(JsonNode one, int depth) {
    if (one instanceof ObjectNode json) {
      return json(json, depth);
    }
    return one.isTextual() ? token(one.asText(), depth) : Report.of(Finding.JSON_NO_BADGE);
  }

  /** Whether it is meant as a credential; the same vocabularies speak of issuers and classes. */
  private static boolean credentialed(JsonNode json) {
    return json.has("credentialSubject")
        || Stream.of("VerifiableCredential", "OpenBadgeCredential", "AchievementCredential")
            .anyMatch(type -> has(json, type));
  }

  /** One credential, whatever its token may turn out to be. */
  private Report enveloped(JsonNode json, int depth) {
    var data = json.path("id").asText();
    var token = data.substring(data.indexOf(',') + 1);
    return data.startsWith("data:application/vc+jwt,") || data.startsWith("data:application/jwt,")
        ? token(token, Math.max(depth, 1))
        : Report.of(Finding.PROOF_SUITE);
  }

  private Report of(HostedAssertion.Outcome outcome) {
    var found = new ArrayList<>(outcome.found());
    found.addAll(persons(found, outcome.content()));
    return Report.of(found, outcome.content(), outcome.how());
  }

  private Report credential(ObjectNode credential, int depth) {
    if (!Size.fits(credential)) {
      return Report.of(
          List.of(Finding.JSON_OK, Finding.SIGNATURE_TOO_COMPLEX), credential, How.UNKNOWN);
    }
    var found = new ArrayList<>(List.of(Finding.JSON_OK, CONTEXT.check(credential)));
    if (ended(found)) {
      return Report.of(found, credential, How.UNKNOWN);
    }
    found.add(new SchemaCheck().check(credential));
    if (ended(found)) {
      return Report.of(found, credential, How.UNKNOWN);
    }
    var authorship = authorship(credential);
    found.addAll(authorship.found());
    return finished(credential, found, authorship, depth);
  }

  private Report token(String text, int depth) {
    var read = TokenProof.read(text);
    if (read.isEmpty()) {
      return Report.of(Finding.JSON_BROKEN);
    }
    var token = read.get();
    var content = token.content();
    if (HostedAssertion.is(content)) {
      return of(new HostedAssertion(documents, now).signed(token));
    }
    if (token.presents()) {
      var vp = token.payload().path("vp");
      return presented(vp.isObject() ? vp : content, depth);
    }
    if (!content.has("@context") || !credentialed(content)) {
      return Report.of(Finding.JSON_NO_BADGE);
    }
    var found = new ArrayList<>(List.of(Finding.JSON_OK, Finding.CONTEXT_SIGNED));
    found.add(new SchemaCheck().check(content));
    if (ended(found)) {
      return Report.of(found, content, How.UNKNOWN);
    }
    var how = new How("JWT " + token.algorithm(), token.algorithm());
    found.addAll(authorship(token, content));
    var authorship = new Authorship(List.of(), how, CredentialJson.empty());
    if (found.contains(Finding.SIGNATURE_OK) && (token.over(now) || token.early(now))) {
      found.add(token.over(now) ? Finding.DATES_EXPIRED : Finding.DATES_FUTURE);
      return Report.of(found, content, how);
    }
    return finished(content, found, authorship, depth);
  }

  private Report finished(
      ObjectNode credential, List<Finding> found, Authorship authorship, int depth) {
    if (found.contains(Finding.SIGNATURE_OK)) {
      found.add(new NamedSchemaCheck().check(credential));
      found.addAll(still(credential, authorship));
    }
    found.addAll(persons(found, credential));
    var report =
        Report.of(found, credential, authorship.how())
            .standsAt(again(found, credential))
            .endorsedBy(endorsements(found, credential));
    var record = credential.path("credentialSubject").path("verifiableCredential");
    if (report.content().isEmpty() || record.isMissingNode()) {
      return report;
    }
    if (depth > 1) {
      return Report.of(Finding.FILE_NUMBER); // what is in it is not looked at, so it is not good
    }
    var inside = list(record).limit(MOST_PARTS + 1L).toList();
    return inside.size() > MOST_PARTS
        ? Report.of(Finding.FILE_NUMBER)
        : report.with(inside(inside, depth));
  }

  /**
   * Each by itself; of the first that there is no time for it is said that it was not looked at.
   */
  private List<Endorsed> endorsements(List<Finding> found, ObjectNode credential) {
    if (!found.contains(Finding.SIGNATURE_OK) || Endorsed.is(credential)) {
      return List.of();
    }
    var inside = Endorsed.inside(credential).limit(MOST_ENDORSEMENTS + 1L).toList();
    var looked = new ArrayList<Endorsed>();
    var started = new ComputingTime(MOST_TIME);
    for (var one : inside) {
      var much = looked.size() >= MOST_ENDORSEMENTS || started.over();
      var report = much ? Report.of(Finding.SIGNATURE_TOO_COMPLEX) : endorsement(one);
      looked.add(Endorsed.of(report, credential));
    }
    return looked;
  }

  /** It is about no person whom a reader could have typed, and holds no further credentials. */
  private Report endorsement(JsonNode one) {
    var alone = new Verification(documents, known, now, "", time);
    if (one.isTextual()) {
      return TokenProof.read(one.asText()).filter(token -> Endorsed.is(token.content())).isPresent()
          ? alone.token(one.asText(), 2)
          : Report.of(Finding.JSON_NO_BADGE);
    }
    return one instanceof ObjectNode json && Endorsed.is(json)
        ? alone.credential(json, 2)
        : Report.of(Finding.JSON_NO_BADGE);
  }

  /**
   * Where the badge stands now, whose proof no longer counts: an address that the file says and
   * nobody signed, so only one on the server of an issuer that is known here.
   */
  private Optional<String> again(List<Finding> found, ObjectNode credential) {
    var issuer = ControllerDocument.issuerOf(credential);
    var address = credential.path("id").asText();
    return found.contains(Finding.KEY_WITHDRAWN)
            && known.test(issuer)
            && IssuerAddress.of(issuer)
                .filter(own -> IssuerAddress.sameServer(own.toString(), address))
                .isPresent()
        ? Optional.of(address)
        : Optional.empty();
  }

  /** Dates and status; what a holder may have left out of what it shows is not known. */
  private List<Finding> still(ObjectNode credential, Authorship authorship) {
    var dates = new DatesCheck().check(credential, authorship.proof(), now);
    var status = status(credential);
    if (Suite.of(authorship.proof()).filter(Suite.ECDSA_SD::equals).isEmpty()) {
      return List.of(dates, status);
    }
    var ends = credential.has("validUntil") || credential.has("expirationDate");
    return List.of(
        dates == Finding.DATES_OK && !ends ? Finding.DATES_UNDISCLOSED : dates,
        credential.has("credentialStatus") ? status : Finding.STATUS_UNDISCLOSED);
  }

  /** Who issued it and whom it names, of what is the issuer's word. */
  private List<Finding> persons(List<Finding> found, ObjectNode credential) {
    if (!found.contains(Finding.SIGNATURE_OK) && !found.contains(Finding.SIGNATURE_HOSTED)) {
      return List.of();
    }
    var issuer = ControllerDocument.issuerOf(credential);
    return List.of(
        known.test(issuer) && !found.contains(Finding.KEY_ALONE)
            ? Finding.ISSUER_KNOWN
            : Finding.ISSUER_UNKNOWN,
        new RecipientCheck().check(credential, typed));
  }

  private static boolean ended(List<Finding> found) {
    return found.stream()
        .anyMatch(finding -> Set.of(Result.NO, Result.NOT_CHECKED).contains(finding.result()));
  }

  /** Proof, key and signature; what they are; the proof itself, empty for a token. */
  private record Authorship(List<Finding> found, How how, JsonNode proof) {

    Authorship(List<Finding> found, How how) {
      this(found, how, CredentialJson.empty());
    }
  }

  /**
   * Of all proofs of a credential or of a status list: none that is read may be bad, and one must
   * be its issuer's.
   */
  private Authorship authorship(ObjectNode credential) {
    var proofs = ProofCheck.of(credential);
    if (proofs.isEmpty()) {
      return new Authorship(List.of(Finding.PROOF_MISSING), How.UNKNOWN);
    }
    if (proofs.size() > MOST_PROOFS) {
      return new Authorship(
          List.of(Finding.PROOF_OK, Finding.KEY_OK, Finding.SIGNATURE_TOO_COMPLEX), How.UNKNOWN);
    }
    var looks = proofs.stream().map(proof -> look(credential, proof, proofs)).toList();
    return looks.stream()
        .filter(look -> bad(last(look)))
        .findFirst()
        .or(() -> good(looks))
        .or(() -> looks.stream().filter(look -> last(look).result() == Result.NO).findFirst())
        .orElse(looks.get(0));
  }

  /** One that holds now, if there is one. */
  private Optional<Authorship> good(List<Authorship> looks) {
    var good = looks.stream().filter(look -> last(look) == Finding.SIGNATURE_OK).toList();
    return good.stream()
        .filter(look -> DatesCheck.within(look.proof(), now))
        .findFirst()
        .or(() -> good.stream().findFirst());
  }

  private static Finding last(Authorship look) {
    return look.found().get(look.found().size() - 1);
  }

  /** A proof for another purpose, or another's, is no reason to refuse the issuer's. */
  private static boolean bad(Finding finding) {
    return finding.result() == Result.NO
        && !Set.of(Finding.PROOF_PURPOSE, Finding.KEY_FOREIGN, Finding.PROOF_MISSING)
            .contains(finding);
  }

  private Authorship look(ObjectNode credential, JsonNode proof, List<JsonNode> all) {
    var found = new ProofCheck().check(proof, all);
    var word = Suite.of(proof).map(Suite::word).orElse("");
    if (found != Finding.PROOF_OK) {
      return new Authorship(List.of(found), new How(word, ""));
    }
    if (time.over()) {
      return new Authorship(
          List.of(Finding.PROOF_OK, Finding.SIGNATURE_TOO_COMPLEX), new How(word, ""));
    }
    var issuer = ControllerDocument.issuerOf(credential);
    var method = proof.path("verificationMethod");
    return new IssuerKeys(documents, now)
        .find(issuer, method.isObject() ? method.path("id").asText() : method.asText())
        .fold(
            key -> signature(credential, (ObjectNode) proof, all, key, issuer),
            refusal -> new Authorship(List.of(Finding.PROOF_OK, refusal), new How(word, "")));
  }

  private static Authorship signature(
      ObjectNode credential, ObjectNode proof, List<JsonNode> all, Trusted key, String issuer) {
    var how =
        new How(
            Suite.of(proof).map(Suite::word).orElse(""),
            KeyKind.of(key.key()).map(KeyKind::word).orElse(""));
    var answer =
        finding(SIGNATURES.verify(credential, proof, ProofCheck.previous(proof, all), key.key()));
    if (!key.controller().equals(issuer)) {
      var foreign = answer == Finding.SIGNATURE_OK ? Finding.KEY_FOREIGN : answer;
      return new Authorship(List.of(Finding.PROOF_OK, foreign), how);
    }
    return answer == Finding.PROOF_BASE
        ? new Authorship(List.of(answer), how)
        : new Authorship(List.of(Finding.PROOF_OK, key.how(), answer), how, proof);
  }

  private static Finding finding(Answer answer) {
    return switch (answer) {
      case GOOD -> Finding.SIGNATURE_OK;
      case BAD -> Finding.SIGNATURE;
      case HIDDEN -> Finding.CONTEXT_HIDES;
      case TOO_COMPLEX -> Finding.SIGNATURE_TOO_COMPLEX;
      case BASE -> Finding.PROOF_BASE;
    };
  }

  private List<Finding> authorship(TokenProof token, ObjectNode credential) {
    var found = token.check();
    if (found == Finding.PROOF_OK) {
      found = token.claims(credential);
    }
    if (found != Finding.PROOF_OK) {
      return List.of(found);
    }
    var issuer = ControllerDocument.issuerOf(credential);
    var method = token.method(issuer);
    if (method.isEmpty()) {
      return List.of(found, token.bringsItsKey() ? Finding.KEY_IN_FILE : Finding.KEY_METHOD);
    }
    return new IssuerKeys(documents, now)
        .find(issuer, method.get())
        .fold(
            key ->
                List.of(
                    Finding.PROOF_OK,
                    key.controller().equals(issuer) ? key.how() : Finding.KEY_FOREIGN,
                    !key.controller().equals(issuer)
                        ? Finding.SIGNATURE_SKIPPED
                        : token.verifies(key.key()) ? Finding.SIGNATURE_OK : Finding.SIGNATURE),
            refusal -> List.of(Finding.PROOF_OK, refusal));
  }

  /** "Not revoked" is said only where the issuer's list was read; the worst of several counts. */
  private Finding status(ObjectNode credential) {
    var entries = list(credential.path("credentialStatus")).toList();
    if (entries.isEmpty()) {
      return Finding.STATUS_NONE;
    }
    if (entries.size() > MOST_STATUSES) {
      return Finding.STATUS_OTHER;
    }
    // what cannot take a badge back says nothing beside what can
    var that = entries.stream().filter(StatusCheck::takesBack).toList();
    if (that.isEmpty() && entries.stream().allMatch(StatusCheck::informs)) {
      return Finding.STATUS_NONE;
    }
    return (that.isEmpty() ? entries : that)
        .stream()
            .map(entry -> status(credential, entry))
            .min((one, other) -> rank(one) - rank(other))
            .orElseThrow();
  }

  private static int rank(Finding finding) {
    return List.of(
            Finding.STATUS_REVOKED,
            Finding.STATUS_SUSPENDED,
            Finding.STATUS_FOREIGN,
            Finding.STATUS_UNREACHABLE,
            Finding.STATUS_STALE,
            Finding.STATUS_OTHER,
            Finding.STATUS_OK)
        .indexOf(finding);
  }

  private Finding status(ObjectNode credential, JsonNode entry) {
    var issuer = ControllerDocument.issuerOf(credential);
    return switch (entry.path("type").asText()) {
      case StatusCheck.REVOCATIONS ->
          list(
              entry.path("id").asText(), list -> new StatusCheck().named(credential, issuer, list));
      case StatusCheck.BITSTRING, StatusCheck.LIST_2021 ->
          list(entry.path("statusListCredential").asText(), list -> status(entry, issuer, list));
      default -> Finding.STATUS_OTHER;
    };
  }

  private Finding status(JsonNode entry, String issuer, ObjectNode list) {
    if (!Size.fits(list)) {
      return Finding.STATUS_OTHER;
    }
    var context = CONTEXT.check(list);
    if (context.result() == Result.NO || !issuer.equals(ControllerDocument.issuerOf(list))) {
      return Finding.STATUS_FOREIGN;
    }
    if (context != Finding.CONTEXT_OK) {
      return Finding.STATUS_OTHER;
    }
    var authorship = authorship(list);
    var found = authorship.found();
    if (!found.contains(Finding.SIGNATURE_OK)) {
      return found.stream().anyMatch(finding -> finding.result() == Result.NO)
          ? Finding.STATUS_FOREIGN
          : found.contains(Finding.KEY_UNREACHABLE)
              ? Finding.STATUS_UNREACHABLE
              : Finding.STATUS_OTHER;
    }
    return new DatesCheck().check(list, authorship.proof(), now) == Finding.DATES_OK
        ? new StatusCheck().check(entry, issuer, list)
        : Finding.STATUS_STALE;
  }

  /** What a list says; one that is there and cannot be read did answer. */
  private Finding list(String address, Function<ObjectNode, Finding> look) {
    return IssuerAddress.web(address)
        .flatMap(documents)
        .map(bytes -> CredentialJson.object(bytes).map(look).orElse(Finding.STATUS_OTHER))
        .orElse(Finding.STATUS_UNREACHABLE);
  }

  private static boolean has(JsonNode json, String type) {
    return list(json.path("type")).anyMatch(one -> type.equals(one.asText()));
  }

  private static Stream<JsonNode> list(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
        : value.isMissingNode() ? Stream.of() : Stream.of(value);
  }
}
