package org.preuve.lti.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.CourseId;

/** One course at one platform, with the services that the platform offers for it. */
@Entity
@Table(name = "lti_course")
public class Course {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "deployment_id")
  private String deployment;

  @Column(name = "context_key")
  private String contextKey;

  private String title;

  @Column(name = "line_items")
  private @Nullable String lineItems;

  @Column(name = "line_item")
  private @Nullable String lineItem;

  private @Nullable String memberships;

  @SuppressWarnings("NullAway")
  protected Course() {}

  /** Row id. */
  public CourseId id() {
    return new CourseId(id);
  }

  /** Row id of the registration. */
  public long registration() {
    return tenant;
  }

  /** Title given by the platform, may be empty. */
  public String title() {
    return title;
  }

  /** Where line items are listed and created (AGS 2.0, section 3.2.3). */
  public Optional<URI> lineItems() {
    return Optional.ofNullable(lineItems).map(URI::create);
  }

  /** Our own line item for the whole course, once we made or found one. */
  public Optional<URI> lineItem() {
    return Optional.ofNullable(lineItem).map(URI::create);
  }

  /** Where the members are listed (NRPS 2.0, section 2.1). */
  public Optional<URI> memberships() {
    return Optional.ofNullable(memberships).map(URI::create);
  }

  /**
   * Takes what a launch says; a launch without a service does not take it away.
   *
   * @return whether anything has changed
   */
  public boolean update(String title, @Nullable URI lineItems, @Nullable URI memberships) {
    var before = Arrays.asList(this.title, this.lineItems, this.memberships);
    this.title = title;
    this.lineItems = lineItems == null ? this.lineItems : lineItems.toString();
    this.memberships = memberships == null ? this.memberships : memberships.toString();
    return !before.equals(Arrays.asList(this.title, this.lineItems, this.memberships));
  }
}
