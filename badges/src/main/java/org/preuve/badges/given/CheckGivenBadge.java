package org.preuve.badges.given;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.preuve.badges.verify.VerifyGiven;
import org.preuve.lti.course.People;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.evidence.PieceContent;
import org.preuve.web.Caller;
import org.preuve.web.Reason;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;
import org.preuve.web.tenant.Tenant;

/** Verifies a piece of evidence as the badge that its student says it is. */
@Dependent
class CheckGivenBadge {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_ISSUER = 512;
  private static final int LONGEST = 1000;

  private final PieceContent pieces;
  private final Instance<VerifyGiven> verify;
  private final KeepGivenBadge keep;
  private final People people;
  private final ServerConfig server;

  @Inject
  CheckGivenBadge(
      PieceContent pieces,
      Instance<VerifyGiven> verify,
      KeepGivenBadge keep,
      People people,
      ServerConfig server) {
    this.pieces = pieces;
    this.verify = verify;
    this.keep = keep;
    this.people = people;
    this.server = server;
  }

  /**
   * Why it was not verified; empty when it was, whatever came out.
   *
   * @param from where the request comes from
   */
  Optional<Reason> check(Caller caller, String id, String from) throws IOException {
    var found = pieces.of(caller, id, VerifyGiven.ENOUGH);
    if (found.isEmpty()) {
      return Optional.of(GivenReason.GIVEN_NOT_FOUND);
    }
    var piece = found.get();
    if (!GivenCheck.mayBeBadge(piece.kind(), piece.mediaType()) || piece.bytes().isEmpty()) {
      return Optional.of(GivenReason.GIVEN_NO_BADGE);
    }
    var who = people.name(piece.owner());
    boolean link = piece.kind() == EvidenceKind.LINK;
    var turn = verify(piece.bytes().get(), link, who, from);
    turn.answer().ifPresent(answer -> keep.keep(caller, piece, answer));
    return turn.refusal();
  }

  /** As anybody would: the issuer may be another institution of this installation. */
  private VerifyGiven.Turn verify(byte[] bytes, boolean link, String who, String from)
      throws IOException {
    try {
      return Tenant.everyone(
          () -> {
            try (var use = verify.getHandle()) {
              return use.get().verify(bytes, link, who, from, this::page);
            } catch (IOException broken) {
              throw new UncheckedIOException(broken);
            }
          });
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private Page page(Locale language) {
    return new Page(PAGES, language, server.zone(), Optional.empty(), "/", "");
  }

  /** After the work, which may take seconds. */
  @Dependent
  static class KeepGivenBadge {

    private final GivenBadgeRepository given;
    private final Clock clock;

    @Inject
    KeepGivenBadge(GivenBadgeRepository given, Clock clock) {
      this.given = given;
      this.clock = clock;
    }

    @Transactional
    void keep(Caller caller, PieceContent.Piece piece, VerifyGiven.Answer answer) {
      given.keep(
          piece.id().value(),
          caller.registration(),
          piece.owner().value(),
          answer.verdict().name(),
          cut(answer.name(), LONGEST_NAME),
          cut(answer.issuer(), LONGEST_ISSUER),
          cut(answer.french(), LONGEST),
          cut(answer.english(), LONGEST),
          clock.instant());
    }

    private static String cut(String text, int most) {
      return text.codePoints()
          .limit(most / 2)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  }
}
