package org.preuve.badges.formats;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

/** Tokens that were signed, one for what each award says now. */
@Repository
interface TokenRepository {

  /** The token of exactly this credential. */
  @SQL(
      "select token from badge_token where registration_id = :registration and award = :award"
          + " and credential_sha256 = :sha256")
  Optional<String> find(long registration, String award, String sha256);

  /** In the place of the token of what the award said before. */
  @SQL(
      "insert into badge_token (award, registration_id, credential_sha256, token, signed_at)"
          + " values (:award, :registration, :sha256, :token, :at) on duplicate key update"
          + " token = if(credential_sha256 = values(credential_sha256), token, values(token)),"
          + " signed_at = if(credential_sha256 = values(credential_sha256), signed_at,"
          + " values(signed_at)), credential_sha256 = values(credential_sha256)")
  void keep(String award, long registration, String sha256, String token, Instant at);

  /** In the place of one of the same credential that counts no more; 0 if somebody was faster. */
  @SQL(
      "update badge_token set token = :token, signed_at = :at where registration_id = :registration"
          + " and award = :award and credential_sha256 = :sha256 and token = :former")
  int replace(
      long registration, String award, String sha256, String former, String token, Instant at);
}
