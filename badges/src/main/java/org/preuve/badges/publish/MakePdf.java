package org.preuve.badges.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.achievement.PictureImage;
import org.preuve.badges.formats.BadgePdf;
import org.preuve.badges.formats.BadgePdf.Fact;
import org.preuve.badges.formats.GenuineCredential;
import org.preuve.badges.verify.Finding;
import org.preuve.badges.verify.Report;
import org.preuve.badges.verify.VerdictView;
import org.preuve.badges.verify.VerifyCredential;
import org.preuve.web.base.QrCode;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;

/** A badge as a sheet, after a real verification of what is stored; the badge is attached to it. */
@Dependent
class MakePdf {

  private final GenuineCredential genuine;
  private final VerifyCredential verification;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  MakePdf(
      GenuineCredential genuine, VerifyCredential verification, ServerConfig server, Clock clock) {
    this.genuine = genuine;
    this.verification = verification;
    this.server = server;
    this.clock = clock;
  }

  /** The file, in the language of the page; empty if the credential was altered. */
  Optional<byte[]> of(Page page, ShownBadge badge) {
    return genuine.of(badge.award()).map(said -> of(page, badge, said));
  }

  private byte[] of(Page page, ShownBadge badge, ObjectNode said) {
    var award = badge.award();
    var credential = award.credential().getBytes(UTF_8);
    var report = verification.verify(credential, award.recipientName());
    var compared = report.findings().contains(Finding.RECIPIENT_MATCH);
    var told =
        ToldBadge.of(
            page, said, ToldBadge.Written.of(badge.achievement()), award.recipientName(), compared);
    var link = server.at("/b/" + award.id()).toString();
    return new BadgePdf(
            page.locale(),
            page.t("pdf.title", told.name()),
            told.name(),
            page.t(compared ? "pdf.holder" : "pdf.holder-uncompared", told.holder()),
            told.description(),
            facts(page, told, report, link),
            page.t("pdf.note"),
            PictureImage.square(badge.achievement().picture(), badge.hasMeasurements()),
            page.t("pdf.picture", told.name()),
            QrCode.of(link),
            page.t("pdf.code", link),
            credential)
        .bytes();
  }

  private List<Fact> facts(Page page, ToldBadge told, Report report, String link) {
    var facts = new ArrayList<Fact>();
    for (var one : told.results()) {
      facts.add(new Fact(one.what().isEmpty() ? page.t("award.level") : one.what(), one.value()));
    }
    facts.add(new Fact(page.t("public.vouches"), told.issuer() + " (" + told.host() + ")"));
    facts.add(
        new Fact(
            page.t("award.valid"),
            told.until()
                .map(until -> page.t("public.since-until", told.since(), until))
                .orElseGet(() -> page.t("public.since", told.since()))));
    facts.add(new Fact(page.t("public.criteria"), told.criteria()));
    facts.add(
        new Fact(
            page.t("pdf.state", page.dateTime(clock.instant())),
            VerdictView.of(page, report).title()));
    facts.add(new Fact(page.t("pdf.verify"), link));
    return facts;
  }
}
