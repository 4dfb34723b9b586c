package org.preuve.badges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.web.Reason;
import org.preuve.web.page.Page;

/** Verifies what a person has given as a badge, within the limits of the verify page. */
@Dependent
public class VerifyGiven {

  /** One more byte than a badge has at most. */
  public static final int ENOUGH = BadgeFile.LARGEST + 1;

  private final VerifyCredential verification;
  private final VerifyTurn turn;

  @Inject
  VerifyGiven(VerifyCredential verification, VerifyTurn turn) {
    this.verification = verification;
    this.turn = turn;
  }

  /**
   * What it came to.
   *
   * @param name of the badge, empty unless it is its issuer's word
   * @param issuer as it calls itself, with the host that can be looked up; empty likewise
   */
  public record Answer(
      Report.Verdict verdict, String name, String issuer, String french, String english) {}

  /** An answer, or why there was none. */
  public record Turn(Optional<Answer> answer, Optional<Reason> refusal) {}

  /**
   * Verifies the bytes.
   *
   * @param link whether they are the address of the badge
   * @param who it should be about
   * @param from where the request comes from
   * @param in the page in a language
   */
  public Turn verify(byte[] bytes, boolean link, String who, String from, Function<Locale, Page> in)
      throws IOException {
    return turn.take(
        from,
        () -> new Turn(Optional.of(answer(report(bytes, link, who), in)), Optional.empty()),
        (reason, pause) -> new Turn(Optional.empty(), Optional.of(reason)));
  }

  private Report report(byte[] bytes, boolean link, String who) {
    if (!link) {
      return verification.verify(bytes, who);
    }
    var address = new String(bytes, UTF_8).strip();
    return IssuerAddress.web(address)
        .flatMap(verification::download)
        .map(found -> verification.verify(found, who))
        .orElseGet(() -> Report.of(Finding.FILE_LINK));
  }

  private static Answer answer(Report report, Function<Locale, Page> in) {
    var summary =
        report.content().map(content -> SummaryView.of(in.apply(Locale.FRENCH), content, ""));
    return new Answer(
        report.verdict(),
        summary.map(SummaryView::name).orElse(""),
        summary.map(s -> s.issuer() + " (" + s.host() + ")").orElse(""),
        said(in.apply(Locale.FRENCH), report),
        said(in.apply(Locale.ENGLISH), report));
  }

  private static String said(Page page, Report report) {
    return VerdictView.of(page, report).text();
  }
}
