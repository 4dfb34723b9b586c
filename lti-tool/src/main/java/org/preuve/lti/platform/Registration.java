package org.preuve.lti.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One platform that may launch us, under one client id (Security Framework 1.0, section 5.1). It is
 * the tenant: everything of its courses carries its id.
 */
@Entity
@Table(name = "lti_registration")
public class Registration {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String ref;

  private String issuer;

  @Column(name = "client_id")
  private String clientId;

  private String product;

  @Column(name = "authorization_endpoint")
  private String authorizationEndpoint;

  @Column(name = "token_endpoint")
  private String tokenEndpoint;

  @Column(name = "token_audience")
  private String tokenAudience;

  @Column(name = "jwks_uri")
  private String jwksUri;

  @Column(name = "registration_endpoint")
  private String registrationEndpoint;

  @Column(name = "created_at")
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  private RegistrationState state;

  @Column(name = "keys_read_at")
  private @Nullable Instant keysReadAt;

  @Column(name = "launched_at")
  private @Nullable Instant launchedAt;

  @SuppressWarnings("NullAway")
  protected Registration() {}

  /**
   * A new registration.
   *
   * @param ref name of our key set, {@code /lti/jwks/{ref}}
   */
  @SuppressWarnings("NullAway")
  Registration(
      String ref,
      String clientId,
      PlatformAddresses platform,
      RegistrationState state,
      Instant now) {
    this.ref = ref;
    this.issuer = platform.issuer();
    this.clientId = clientId;
    this.state = state;
    this.createdAt = now;
    take(platform);
  }

  /** Takes the addresses that the platform names now. */
  private void take(PlatformAddresses platform) {
    this.product = platform.product();
    this.authorizationEndpoint = platform.authorization().toString();
    this.tokenEndpoint = platform.token().toString();
    this.tokenAudience = platform.tokenAudience();
    this.jwksUri = platform.keys().toString();
    this.registrationEndpoint = platform.registration().toString();
  }

  /**
   * The platform has registered the same client once more: its rows and rights stay.
   *
   * @param keySet name of the key set that it was told
   * @param confirmed whether the invitation confirms a registration that still waits
   */
  void again(PlatformAddresses platform, String keySet, boolean confirmed) {
    take(platform);
    this.ref = keySet;
    if (confirmed && state == RegistrationState.PENDING) {
      this.state = RegistrationState.ACTIVE;
    }
  }

  boolean registeredAt(URI endpoint) {
    return Hosts.of(URI.create(registrationEndpoint)).equals(Hosts.of(endpoint));
  }

  boolean is(String otherIssuer, String otherClient) {
    return issuer.equals(otherIssuer) && clientId.equals(otherClient);
  }

  /** The host that the administrator confirms, {@code host[:port]}. */
  public String responsibleHost() {
    return Hosts.of(URI.create(PlatformHosts.isKnown(issuer) ? registrationEndpoint : issuer));
  }

  /** Whether it may launch. */
  public RegistrationState state() {
    return state;
  }

  void become(RegistrationState next) {
    this.state = next;
  }

  /** Family of the platform such as {@code moodle}, empty when it does not say. */
  public String product() {
    return product;
  }

  /** When an administrator last saw its keys read; null when they never were. */
  public @Nullable Instant keysReadAt() {
    return keysReadAt;
  }

  /** When a launch was last accepted, to the hour; null when none ever was. */
  public @Nullable Instant launchedAt() {
    return launchedAt;
  }

  /** Whether it was typed in: then it has said nothing by being registered. */
  public boolean typedIn() {
    return registrationEndpoint.equals(issuer);
  }

  /** When it was registered. */
  public Instant createdAt() {
    return createdAt;
  }

  /** Row id: the tenant. */
  public long id() {
    return id;
  }

  /** Name of our key set for this platform. */
  public String ref() {
    return ref;
  }

  /** The platform's {@code iss}, to be compared character by character. */
  public String issuer() {
    return issuer;
  }

  /** Our name at the platform. */
  public String clientId() {
    return clientId;
  }

  /** The one signature algorithm of its tokens (Security Framework 1.0, section 5.1.3, 6). */
  public String alg() {
    return "RS256";
  }

  /** Where a login goes (OpenID Connect Core, section 3.1.2). */
  public String authorizationEndpoint() {
    return authorizationEndpoint;
  }

  /** Where access tokens come from (RFC 6749, section 3.2). */
  public URI tokenEndpoint() {
    return URI.create(tokenEndpoint);
  }

  /** {@code aud} of our assertions to the token endpoint. */
  public String tokenAudience() {
    return tokenAudience;
  }

  /** The platform's keys. */
  public URI jwksUri() {
    return URI.create(jwksUri);
  }

  /** Where it registered; its issuer when it was typed in. */
  public String registrationEndpoint() {
    return registrationEndpoint;
  }

  /** {@code host[:port]} of every registered address; services elsewhere are left alone. */
  public Set<String> hosts() {
    return addresses().map(URI::create).map(Hosts::of).collect(Collectors.toUnmodifiableSet());
  }

  /** Origins that may frame our pages, separated by spaces. */
  public String origins() {
    return Stream.of(issuer, authorizationEndpoint)
        .map(URI::create)
        .map(Hosts::origin)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private Stream<String> addresses() {
    return Stream.of(issuer, authorizationEndpoint, tokenEndpoint, jwksUri, registrationEndpoint);
  }
}
