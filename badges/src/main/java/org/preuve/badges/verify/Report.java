package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about one file.
 *
 * @param findings one for each {@link Statement}, in their order
 * @param content the credential, present only if its signature is good
 */
public record Report(List<Finding> findings, Optional<ObjectNode> content) {

  /** The answer first. */
  public enum Verdict {
    VALID,
    /** The signature is good; something is left to the reader. */
    JUDGE,
    /** The signature could not be looked at. */
    UNCHECKED,
    INVALID
  }

  public Report {
    findings = List.copyOf(findings);
  }

  static Report of(List<Finding> found, ObjectNode credential) {
    var all = complete(found);
    return new Report(
        all, all.contains(Finding.SIGNATURE_OK) ? Optional.of(credential) : Optional.empty());
  }

  static Report malformed() {
    return new Report(complete(List.of(Finding.JSON_MALFORMED)), Optional.empty());
  }

  /** Green, amber, grey or red. */
  public Verdict verdict() {
    if (refusal().isPresent()) {
      return Verdict.INVALID;
    }
    if (!findings.contains(Finding.SIGNATURE_OK)) {
      return Verdict.UNCHECKED;
    }
    return findings.contains(Finding.ISSUER_UNKNOWN) || statusUnread()
        ? Verdict.JUDGE
        : Verdict.VALID;
  }

  /** Whether it names a status that could not be looked at. */
  public boolean statusUnread() {
    return findings.contains(Finding.STATUS_UNREACHABLE)
        || findings.contains(Finding.STATUS_STALE)
        || findings.contains(Finding.STATUS_OTHER);
  }

  /** The first answer that makes the badge invalid. */
  public Optional<Finding> refusal() {
    return findings.stream().filter(f -> f.result() == Result.NO).findFirst();
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
