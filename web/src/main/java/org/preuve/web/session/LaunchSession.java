package org.preuve.web.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.Role;
import org.preuve.web.UserId;

/** One launch that was accepted: person, course and roles, as they were then. */
@Entity
@Table(name = "lti_session")
public class LaunchSession {

  @Id private String handle;

  @Column(name = "secret_hash")
  private String secretHash;

  private String csrf;

  @Column(name = "registration_id")
  private long registration;

  @Column(name = "user_id")
  private long user;

  @Column(name = "user_name")
  private String userName;

  @Column(name = "course_id")
  private long course;

  @Column(name = "course_title")
  private String courseTitle;

  @Column(name = "resource_link")
  private String resourceLink;

  private String roles;

  private String language;

  @Column(name = "frame_ancestors")
  private String frameAncestors;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected LaunchSession() {}

  /**
   * A session for {@code caller}.
   *
   * @param secretHash hex SHA-256 of the cookie's value
   * @param frameAncestors origins of the registration, separated by spaces
   */
  public LaunchSession(Caller caller, String secretHash, String frameAncestors, Instant expiresAt) {
    this.handle = caller.handle();
    this.secretHash = secretHash;
    this.csrf = caller.csrf();
    this.registration = caller.registration();
    this.user = caller.user().value();
    this.userName = caller.name();
    this.course = caller.course().value();
    this.courseTitle = caller.courseTitle();
    this.resourceLink = caller.resourceLink();
    this.roles = caller.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    this.language = caller.locale().getLanguage();
    this.frameAncestors = frameAncestors;
    this.expiresAt = expiresAt;
  }

  /** The person and course of this session. */
  public Caller caller() {
    return new Caller(
        registration,
        new UserId(user),
        userName,
        new CourseId(course),
        courseTitle,
        resourceLink,
        roleSet(),
        Locale.forLanguageTag(language),
        handle,
        csrf);
  }

  /** Names the session in addresses. */
  public String handle() {
    return handle;
  }

  boolean opensWith(String candidateHash, Instant now) {
    return secretHash.equals(candidateHash) && now.isBefore(expiresAt);
  }

  String frameAncestors() {
    return frameAncestors;
  }

  void speak(Locale chosen) {
    this.language = chosen.getLanguage();
  }

  private Set<Role> roleSet() {
    return Arrays.stream(roles.split(","))
        .filter(r -> !r.isEmpty())
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
