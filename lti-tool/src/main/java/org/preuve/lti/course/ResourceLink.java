package org.preuve.lti.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One link to us in a course (LTI 1.3 core, section 5.3.5), with its column in the grade book. */
@Entity
@Table(name = "lti_resource_link")
public class ResourceLink {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "course_id")
  private long course;

  @Column(name = "link_id")
  private String linkId;

  private String title;

  @Column(name = "line_item")
  private @Nullable String lineItem;

  private @Nullable String target;

  @SuppressWarnings("NullAway")
  protected ResourceLink() {}

  /** Title given by the platform, may be empty. */
  public String title() {
    return title;
  }

  /** Page that the link opens, path and query; empty for links not launched since it is kept. */
  public Optional<String> target() {
    return Optional.ofNullable(target);
  }

  /** The link's own line item, unless the teacher deleted it (AGS 2.0, section 3.1). */
  public Optional<URI> lineItem() {
    return Optional.ofNullable(lineItem).map(URI::create);
  }
}
