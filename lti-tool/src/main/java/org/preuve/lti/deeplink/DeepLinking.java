package org.preuve.lti.deeplink;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A platform that waits for chosen content (Deep Linking 2.0, section 4.4.1). */
@Entity
@Table(name = "lti_deep_linking")
class DeepLinking {

  @Id private String handle;

  @Column(name = "registration_id")
  private long registration;

  @Column(name = "deployment_id")
  private String deployment;

  @Column(name = "return_url")
  private String returnUrl;

  private @Nullable String data;

  @Column(name = "accept_multiple")
  private boolean multiple;

  @Column(name = "accept_line_items")
  private boolean lineItems;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @SuppressWarnings("NullAway")
  protected DeepLinking() {}

  DeepLinking(String handle, long registration, String deployment, Asked asked, Instant expiresAt) {
    this.handle = handle;
    this.registration = registration;
    this.deployment = deployment;
    this.returnUrl = asked.returnUrl().toString();
    this.data = asked.data();
    this.multiple = asked.multiple();
    this.lineItems = asked.lineItems();
    this.expiresAt = expiresAt;
  }

  String deployment() {
    return deployment;
  }

  Asked asked() {
    return new Asked(URI.create(returnUrl), data, multiple, lineItems);
  }

  boolean openAt(Instant now) {
    return now.isBefore(expiresAt);
  }
}
