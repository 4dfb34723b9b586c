package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found out about one file.
 *
 * @param findings one for each {@link Statement}, in their order
 * @param content the credential, present only if it is the issuer's word
 * @param how what it is secured with
 * @param parts the credentials inside, of a presentation or of a record of several
 * @param again where a known issuer publishes the badge, if the file was signed with a key that it
 *     has withdrawn since
 * @param endorsements others' words in it, each with an answer of its own
 */
public record Report(
    List<Finding> findings,
    Optional<ObjectNode> content,
    How how,
    List<Report> parts,
    Optional<String> again,
    List<Endorsed> endorsements) {

  /**
   * What a credential is secured with, for people who know such names.
   *
   * @param proof cryptosuite, or kind of token
   * @param key kind of the key
   */
  public record How(String proof, String key) {

    static final How UNKNOWN = new How("", "");
  }

  /** The answer first. */
  public enum Verdict {
    VALID,
    /** It is the issuer's word; something is left to the reader. */
    JUDGE,
    /** Not read here: nothing was found out, and nothing says that it is false. */
    NOT_READ,
    INVALID
  }

  public Report {
    findings = List.copyOf(findings);
    parts = List.copyOf(parts);
    endorsements = List.copyOf(endorsements);
  }

  static Report of(List<Finding> found, ObjectNode credential, How how) {
    var all = complete(found);
    return new Report(
        all,
        authentic(all) ? Optional.of(credential) : Optional.empty(),
        how,
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** About a file in which no credential was looked at. */
  static Report of(Finding finding) {
    return new Report(
        complete(List.of(finding)),
        Optional.empty(),
        How.UNKNOWN,
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** Of several credentials: what the worst of them comes to. */
  static Report of(List<Report> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    var worst = parts.stream().reduce(parts.get(0), Report::worse);
    return new Report(worst.findings, Optional.empty(), worst.how, parts, worst.again, List.of());
  }

  /** With the credentials inside. */
  Report with(List<Report> inside) {
    return new Report(findings, content, how, inside, again, endorsements);
  }

  /** With the address where the badge stands now. */
  Report standsAt(Optional<String> address) {
    return new Report(findings, content, how, parts, address, endorsements);
  }

  /** With what others say of it. */
  Report endorsedBy(List<Endorsed> others) {
    return new Report(findings, content, how, parts, again, others);
  }

  private static Report worse(Report one, Report other) {
    return other.verdict().compareTo(one.verdict()) > 0 ? other : one;
  }

  /** Green, amber, grey or red. */
  public Verdict verdict() {
    return Stream.concat(Stream.of(own()), parts.stream().map(Report::verdict))
        .max(Verdict::compareTo)
        .orElseThrow();
  }

  private Verdict own() {
    if (refusal().isPresent()) {
      return Verdict.INVALID;
    }
    if (!authentic(findings)) {
      return Verdict.NOT_READ;
    }
    var left = findings.stream().anyMatch(finding -> finding.result() == Result.UNKNOWN);
    return left || statusUnread() ? Verdict.JUDGE : Verdict.VALID;
  }

  private static boolean authentic(List<Finding> findings) {
    return findings.contains(Finding.SIGNATURE_OK) || findings.contains(Finding.SIGNATURE_HOSTED);
  }

  /** Whether it names a status that could not be looked at. */
  public boolean statusUnread() {
    return findings.contains(Finding.STATUS_UNREACHABLE)
        || findings.contains(Finding.STATUS_STALE)
        || findings.contains(Finding.STATUS_OTHER);
  }

  /** Whether nobody knows here if it still holds. */
  boolean holdsUnknown() {
    return statusUnread()
        || findings.contains(Finding.STATUS_UNDISCLOSED)
        || findings.contains(Finding.DATES_UNDISCLOSED)
        || findings.contains(Finding.DATES_OTHER);
  }

  /** The first answer that makes the badge invalid. */
  public Optional<Finding> refusal() {
    return findings.stream().filter(f -> f.result() == Result.NO).findFirst();
  }

  /** What decided: why it is invalid, or not read, or left to the reader. */
  public Optional<Finding> reason() {
    return refusal()
        .or(() -> parts.stream().flatMap(part -> part.refusal().stream()).findFirst())
        .or(() -> verdict() == Verdict.NOT_READ ? unread() : Optional.empty());
  }

  private Optional<Finding> unread() {
    return findings.stream()
        .filter(f -> f.result() == Result.NOT_CHECKED && !f.skipped())
        .findFirst()
        .or(() -> parts.stream().flatMap(part -> part.unread().stream()).findFirst());
  }

  private static List<Finding> complete(List<Finding> found) {
    var byStatement = new EnumMap<Statement, Finding>(Statement.class);
    for (var statement : Statement.values()) {
      byStatement.put(statement, Finding.skipped(statement));
    }
    found.forEach(finding -> byStatement.put(finding.statement(), finding));
    return new ArrayList<>(byStatement.values());
  }
}
