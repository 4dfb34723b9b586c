package org.preuve.badges.issuer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import org.hibernate.annotations.TenantId;
import org.preuve.badges.credential.Issuer;

/** An institution that signs badges: one for each LTI registration. */
@Entity
@Table(name = "badge_issuer")
public class BadgeIssuer {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long registration;

  private String name;

  @Column(name = "key_alias")
  private String keyAlias;

  @SuppressWarnings("NullAway")
  protected BadgeIssuer() {}

  /** Public identifier, part of its addresses. */
  public String id() {
    return id;
  }

  /** Tenant. */
  public long registration() {
    return registration;
  }

  /** The name that the institution gives itself. */
  public String name() {
    return name;
  }

  /** Beginning of the names of its keys in the key store. */
  String keyAlias() {
    return keyAlias;
  }

  /**
   * As it stands in credentials: {@code did:web} with port and path as colons (did:web method,
   * section "Method-specific identifier").
   */
  public Issuer at(URI baseUrl) {
    var host = baseUrl.getHost() + (baseUrl.getPort() < 0 ? "" : "%3A" + baseUrl.getPort());
    var did = "did:web:" + host + baseUrl.getPath().replace('/', ':') + ":issuers:" + id;
    return new Issuer(did, name, URI.create(baseUrl + "/issuers/" + id));
  }
}
