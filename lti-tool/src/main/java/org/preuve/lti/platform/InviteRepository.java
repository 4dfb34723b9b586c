package org.preuve.lti.platform;

import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.jspecify.annotations.Nullable;

/** Invitations to register. */
@Repository
interface InviteRepository {

  /** Adds an invitation unless it is known, used or not: nodes that start together add the same. */
  @SQL(
      "insert into lti_invite (token_hash, expires_at, confirmed, issuer_host, created_at)"
          + " values (:hash, :expiresAt, :confirmed, :issuerHost, :now)"
          + " on duplicate key update token_hash = token_hash")
  void addUnlessKnown(
      String hash, Instant expiresAt, boolean confirmed, @Nullable String issuerHost, Instant now);

  @Find
  Optional<Invite> byTokenHash(String tokenHash);

  /** 1 when this call took the invitation. */
  @HQL(
      "update Invite set usedAt = :now where tokenHash = :hash and usedAt is null and expiresAt > :now")
  int take(String hash, Instant now);

  /** Gives an invitation back that came to nothing. */
  @HQL("update Invite set usedAt = null where tokenHash = :hash")
  int giveBack(String hash);

  /** Invitations that can still be used, the newest first. */
  @HQL("from Invite where usedAt is null and expiresAt > :now order by createdAt desc, tokenHash")
  List<Invite> open(Instant now);

  /** 1 when this call withdrew the invitation: its time ends now. */
  @HQL(
      "update Invite set expiresAt = :now where tokenHash = :hash and usedAt is null and expiresAt > :now")
  int withdraw(String hash, Instant now);
}
