package org.preuve.lti.platform;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Registered platforms. */
@Repository
public interface RegistrationRepository {

  /** Keeps a new registration. */
  @Insert
  void add(Registration registration);

  /** The registration with this row id. */
  @Find
  Optional<Registration> byId(long id);

  /** Every registration of an issuer: Canvas has one issuer for many schools. */
  @HQL("from Registration where issuer = :issuer")
  List<Registration> byIssuer(String issuer);

  /** The registration under this client id. */
  @Find
  Optional<Registration> byIssuerAndClientId(String issuer, String clientId);
}
