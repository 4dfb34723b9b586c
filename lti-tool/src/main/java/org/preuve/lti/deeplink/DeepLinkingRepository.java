package org.preuve.lti.deeplink;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Platforms that wait for content. */
@Repository
interface DeepLinkingRepository {

  @Insert
  void add(DeepLinking deepLinking);

  @Find
  Optional<DeepLinking> byHandle(String handle);

  @HQL("delete from DeepLinking where expiresAt < :now")
  int forgetBefore(Instant now);
}
